package dev.lamina.content.load;

import dev.lamina.content.Kind;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Section;
import dev.lamina.content.Topic;
import dev.lamina.content.Unread;
import dev.lamina.content.ValueNames;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.Located;
import dev.lamina.source.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What front matter says has to fit together, and to fit the page below it. */
final class MatterCheck {
  private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final String PREFIX = "clinic.";
  private static final String KIND = "kind";

  private final SortedSet<String> values;
  private final Unread unread;
  private final DiagnosticSink sink;

  MatterCheck(WorkspaceFile workspace, Unread unread, DiagnosticSink sink) {
    this.values = ValueNames.of(workspace);
    this.unread = unread;
    this.sink = sink;
  }

  /** Values in braces, in whichever key they stand. */
  void braces(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> braces(entry.value()));
    } else if (node instanceof YamlNode.Sequence list) {
      list.items().forEach(this::braces);
    } else if (node instanceof YamlNode.Scalar scalar && scalar.text().contains("{{")) {
      Matcher matcher = BRACES.matcher(scalar.text());
      while (matcher.find()) {
        value(matcher.group(1), scalar.where());
      }
    }
  }

  private void value(String name, Location where) {
    boolean other = name.startsWith("term:") || name.startsWith("cite:");
    boolean notRead =
        name.startsWith(PREFIX) && unread.has(Unread.Kind.VALUE, name.substring(PREFIX.length()));
    if (!other && !notRead && !values.contains(name)) {
      sink.add(
          Diagnostic.error(
                  "content/unknown-value",
                  where.within(name),
                  "There is no value \"" + name + "\".",
                  Nearest.hint(name, values, "values"))
              .about(name));
    }
  }

  /** What a page's front matter says about the page. */
  void page(Topic page) {
    refuseUnknownSections(page);
    PageMatter matter = page.matter();
    Located<LocalDate> reviewed = matter.reviewed();
    Located<LocalDate> due = matter.reviewDue();
    if (reviewed != null && due != null && !due.value().isAfter(reviewed.value())) {
      sink.add(
          Diagnostic.error(
                  "content/review-dates",
                  due.where(),
                  "The next review, \""
                      + due.value()
                      + "\", is not after the last one, \""
                      + reviewed.value()
                      + "\".",
                  "Write the day by which somebody has to look again: \"review_due: "
                      + reviewed.value().plusYears(2)
                      + "\".")
              .about(due.value().toString()));
    }
    if (page.keys().containsKey(KIND)) {
      rightFolder(page);
    }
  }

  private void rightFolder(Topic page) {
    boolean post = page.kind() == Kind.POST;
    boolean amongPosts = page.path().contains("/posts/");
    if (post && !amongPosts) {
      boolean shared = page.path().startsWith("content/topics/");
      sink.add(
          Diagnostic.error(
              "content/wrong-folder",
              page.at(KIND),
              "The page is a post, but does not lie in a clinic's folder \"posts\".",
              shared
                  ? "Write another kind, as in \"kind: guide\", or move it to a clinic's \"posts\"."
                  : "Move the file to \"posts\", or write \"kind: page\"."));
    } else if (amongPosts && !post) {
      sink.add(
          Diagnostic.error(
              "content/wrong-folder",
              page.at(KIND),
              "The file lies in \"posts\", but its kind is \"" + page.kind().word() + "\".",
              "Write \"kind: post\", or move the file to \"pages\"."));
    }
  }

  private void refuseUnknownSections(Topic topic) {
    List<String> known = topic.sections().stream().map(Section::id).toList();
    List<Located<String>> named = new ArrayList<>(topic.matter().locked());
    named.addAll(topic.matter().leaflet());
    topic.matter().questions().forEach((id, q) -> named.add(new Located<>(id, q.where())));
    for (Located<String> each : named) {
      if (!known.contains(each.value())) {
        sink.add(
            Diagnostic.error(
                    "content/unknown-section",
                    each.where(),
                    "The page has no section \"" + each.value() + "\".",
                    Nearest.hint(each.value(), known, "sections"))
                .about(each.value()));
      }
    }
  }
}
