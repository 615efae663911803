package dev.lamina.check.privacy;

import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A form sends what people write to another company, by open mail or in an address. */
public final class FormTarget implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "privacy/form-target",
          "DISC-FORM",
          Severity.ERROR,
          "A form sends what people write to another company, by open mail or in an address.",
          "Whatever patients write about their health ends up where it must not.",
          "Send it to your own server with method=\"post\" over https, or to the patient portal.",
          "HIPAA, as general knowledge; house policy");

  private static final List<String> PERSONAL =
      List.of(
          "name",
          "mail",
          "phone",
          "tel",
          "birth",
          "dob",
          "address",
          "message",
          "symptom",
          "pain",
          "condition",
          "diagnos",
          "medic",
          "insur",
          "ssn",
          "comment",
          "reason");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element form : page.elements().tagged("form")) {
      String action = form.attr("action").strip();
      Url root = page.site().root();
      Url url = Url.parse(action, root);
      String lower = action.toLowerCase(Locale.ROOT);
      boolean sends = form.attr("method").strip().equalsIgnoreCase("post");
      if (lower.startsWith("mailto:")) {
        report(page, sink, form, "The form sends its fields by open mail.", action);
      } else if (url != null && url.isHttp() && !url.hasOriginOf(root) && lower.contains("//")) {
        String message =
            "The form sends its fields to another server, \"" + Quoted.host(url) + "\".";
        report(page, sink, form, message, action);
      } else if (lower.startsWith("http:")) {
        report(page, sink, form, "The form sends its fields unencrypted.", action);
      } else if (!sends && !form.attr("method").equalsIgnoreCase("dialog")) {
        personal(page, sink, form);
      }
    }
  }

  private static void personal(CheckedPage page, DiagnosticSink sink, Element form) {
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      String name = field.attr("name").toLowerCase(Locale.ROOT);
      if (PERSONAL.stream().anyMatch(name::contains)) {
        String message = "The form puts the field \"" + field.attr("name") + "\" into an address.";
        report(page, sink, form, message, field.attr("name"));
        return;
      }
    }
  }

  private static void report(
      CheckedPage page, DiagnosticSink sink, Element form, String message, String subject) {
    page.report(sink, INFO, page.at(form), message, null, subject);
  }
}
