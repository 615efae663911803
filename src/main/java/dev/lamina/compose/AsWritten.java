package dev.lamina.compose;

import dev.lamina.content.Topic;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Topics that clinics show as the library has them: made once for all of them. */
public final class AsWritten {
  private final Map<String, ResolvedPage> topics = new ConcurrentHashMap<>();

  /** The topic as the library has it. */
  ResolvedPage topic(Topic topic) {
    return topics.computeIfAbsent(topic.id(), id -> Composer.asWritten(topic));
  }
}
