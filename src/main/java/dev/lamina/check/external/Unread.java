package dev.lamina.check.external;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that nobody needs: the rest of it is not sent for, however large it is. */
final class Unread implements HttpResponse.BodySubscriber<Void> {
  private final CompletableFuture<Void> body = new CompletableFuture<>();

  @Override
  public CompletionStage<Void> getBody() {
    return body;
  }

  @Override
  @SuppressWarnings("NullAway") // There is no other value of this type.
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
    body.complete(null);
  }

  @Override
  public void onNext(List<ByteBuffer> item) {}

  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
