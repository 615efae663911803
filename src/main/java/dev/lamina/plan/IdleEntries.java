package dev.lamina.plan;

import dev.lamina.content.Clinic;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.source.Located;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a clinic writes down without any effect on its site: somebody expects one. */
final class IdleEntries {
  private final Clinic clinic;
  private final DiagnosticSink sink;

  IdleEntries(Clinic clinic, DiagnosticSink sink) {
    this.clinic = clinic;
    this.sink = sink;
  }

  /**
   * Tells of them.
   *
   * @param shown ids of the topics that have a page, or another page that stands in for them
   * @param included ids of the topics that pages include
   */
  void report(Set<String> shown, Set<String> included) {
    for (TopicOverride override : clinic.overrides().values()) {
      String topic = override.topicId();
      if (!shown.contains(topic) && !included.contains(topic)) {
        tell(
            Diagnostic.warning(
                "override/not-shown",
                Location.ofFile(override.path()),
                "The topic \"" + topic + "\" is on no page of this site.",
                "Add it to \"topics:\" (a procedure to \"offers:\" too), or delete the file."));
      }
    }
    for (Located<String> offered : clinic.file().offers()) {
      String topic = offered.value();
      if (!shown.contains(topic) && !included.contains(topic)) {
        tell(
            Diagnostic.warning(
                    "clinic/offered-not-shown",
                    offered.where(),
                    "The procedure \"" + topic + "\" is offered, but is on no page of this site.",
                    "Add \"" + topic + "\" to \"topics:\", or remove it here.")
                .about(topic));
      }
    }
    coveredTwice();
  }

  private void coveredTwice() {
    Map<String, Topic> covered = new LinkedHashMap<>();
    Stream.concat(clinic.pages().stream(), clinic.posts().stream())
        .forEach(
            page -> {
              for (Located<String> topic : page.matter().covers()) {
                Topic before = covered.putIfAbsent(topic.value(), page);
                if (before != null) {
                  tell(
                      Diagnostic.error(
                              "plan/covered-twice",
                              topic.where(),
                              "\""
                                  + before.path()
                                  + "\" stands in for \""
                                  + topic.value()
                                  + "\" already.",
                              "Remove it from \"covers:\" in one of the two files.")
                          .about(topic.value()));
                }
              }
            });
  }

  private void tell(Diagnostic found) {
    sink.add(found.on(new Place(clinic.id(), "")));
  }
}
