package dev.lamina.check.external;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * As much of a body as somebody needs: the rest of it is not sent for, however large it is. With a
 * limit of 0 nobody needs any of it.
 */
final class Beginning implements HttpResponse.BodySubscriber<byte[]> {
  private final int limit;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  Beginning(int limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription coming) {
    subscription = coming;
    if (limit == 0) {
      stop();
    } else {
      coming.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> item) {
    for (ByteBuffer part : item) {
      byte[] bytes = new byte[Math.min(part.remaining(), limit - read.size())];
      part.get(bytes);
      read.writeBytes(bytes);
    }
    if (read.size() >= limit) {
      stop();
    }
  }

  private void stop() {
    if (subscription != null) {
      subscription.cancel();
    }
    body.complete(read.toByteArray());
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(read.toByteArray());
  }
}
