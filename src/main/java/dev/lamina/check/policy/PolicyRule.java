package dev.lamina.check.policy;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that pages of some kinds must, or must not, show to readers. */
public record PolicyRule(
    @Key(
            about = "Id in the rule catalogue, or your own.",
            example = "OUR-NOTICE",
            pattern = "[A-Z][A-Z0-9-]+")
        Located<String> id,
    @Nullable
        @Key(about = "The pack whose rule of the same id it stands in for.", example = "house")
        Located<String> replaces,
    @Key(about = "What it asks for, in a sentence.", example = "Every page names our hotline.")
        String about,
    @Nullable @Key(about = "What happens to readers or the clinic otherwise.") String why,
    @Nullable @Key(about = "How to put it right.") String fix,
    @Key(about = "Law, standard or decision behind it.", example = "Board decision of May 2026")
        String source,
    @Nullable @Key(about = "Holds from this day.", example = "2026-01-01") LocalDate effective,
    @Nullable @Key(about = "Holds up to this day.", example = "2027-12-31") LocalDate ends,
    @Key(about = "How severe its findings are.", example = "error") PolicyFile.Level severity,
    @Nullable @Key(about = "The clinics it holds for, by their facts.", example = "{states: [CA]}")
        When when,
    @Key(about = "Only for these clinics.", example = "[quillmere]") List<String> clinics,
    @Key(about = "Kinds of page, or all.", example = "[home, procedure]") List<Located<String>> on,
    @Nullable @Key(about = "Only pages that are like this.") Having having,
    @Nullable @Key(about = "What such a page has to show.") Show show,
    @Nullable @Key(about = "What such a page must not show.") Forbid forbid) {

  /** A value of the clinic in a text, by its name: {@code {{clinic.phone}}}. */
  public static final Pattern VALUE = Pattern.compile("\\{\\{\\s*clinic\\.(\\w+)\\s*\\}\\}");

  public PolicyRule {
    clinics = List.copyOf(clinics);
    on = List.copyOf(on);
  }

  /** All that it compares the words of pages with, but for snippets. */
  Stream<String> wordings() {
    return Stream.of(
            having == null ? Stream.<String>of() : having.says().stream(),
            show == null ? Stream.<String>of() : show.wordings(),
            forbid == null
                ? Stream.<String>of()
                : Stream.concat(forbid.says().stream(), forbid.unless().stream()))
        .flatMap(all -> all);
  }

  /** Those of them in which brackets hold several ways to say a thing. */
  Stream<String> phrases() {
    return Stream.of(
            having == null ? Stream.<String>of() : having.says().stream(),
            show == null ? Stream.<String>of() : show.says().stream(),
            show == null || show.behind() == null
                ? Stream.<String>of()
                : show.behind().says().stream())
        .flatMap(all -> all);
  }

  /** All that it looks for elements by. */
  Stream<Located<String>> selectors() {
    return Stream.of(
            having == null ? null : having.element(),
            show == null ? null : show.element(),
            forbid == null ? null : forbid.element())
        .flatMap(Stream::ofNullable);
  }

  /** Facts of {@code clinic.yaml} that have to be so; all of them. */
  public record When(
      @Key(about = "It works in one of these states.", example = "[CA]")
          List<Located<String>> states,
      @Key(about = "It is one of these.", example = "[asc, hospital]") List<Located<String>> kind,
      @Nullable @Key(about = "Takes federal money.") Boolean fedFunds,
      @Nullable @Key(about = "Has at least this many employees.", example = "15")
          Integer employeesFrom,
      @Nullable @Key(about = "Is a covered entity under HIPAA.") Boolean hipaa,
      @Nullable @Key(about = "Its clinicians work at a hospital or surgery center.")
          Boolean worksAtFacility,
      @Nullable @Key(about = "Takes patients who pay themselves.") Boolean selfPay,
      @Nullable @Key(about = "Is a nonprofit hospital.") Boolean nonprofitHospital,
      @Nullable @Key(about = "Is a hospital owned in part by physicians.")
          Boolean physicianOwnedHospital,
      @Nullable @Key(about = "Treats patients by telehealth.") Boolean telehealth,
      @Nullable @Key(about = "Holds substance use disorder records.") Boolean part2Records) {
    /** What {@code kind} can be in {@code clinic.yaml}. */
    public static final Set<String> KINDS =
        Set.of("office", "imaging", "asc", "hospital", "telehealth");

    public When {
      states = List.copyOf(states);
      kind = List.copyOf(kind);
    }
  }

  /** What a page must have for a rule to hold on it. */
  public record Having(
      @Nullable @Key(about = "An element, by a CSS selector.", example = "form")
          Located<String> element,
      @Key(
              about = "One of these phrases; \"<claims/offer>\" is what that rule tells.",
              example = "[telehealth]")
          List<String> says,
      @Key(about = "A link to another site.") boolean linksOut) {
    public Having {
      says = List.copyOf(says);
    }

    boolean isNothing() {
      return element == null && says.isEmpty() && !linksOut;
    }
  }

  /** What a page has to show; all of it. */
  public record Show(
      @Nullable
          @Key(about = "A snippet of content/snippets/, word for word.", example = "disclaimer")
          Located<String> snippet,
      @Key(
              about = "A text, word for word, by language; of several, any will do.",
              example = "{en: This page is general information.}")
          Map<String, List<String>> text,
      @Key(
              about =
                  "Phrases, all of them; \"a | b\" is either, \"(a / b) c\" too, \"<byline>\" is any of a word list.",
              example = "[Reviewed by]")
          List<String> says,
      @Key(about = "A link with one of these texts.", example = "[Notice of Privacy Practices]")
          List<String> link,
      @Nullable @Key(about = "What the page behind the link has to show.") Behind behind,
      @Nullable @Key(about = "An element, by a CSS selector.", example = "a[href='tel:911']")
          Located<String> element,
      @Nullable @Key(about = "A file of the site.", example = "cms-hpt.txt") String file,
      @Nullable
          @Key(about = "Words with a date behind them that is not past.", example = "Next review")
          String dateNotPast,
      @Nullable @Key(about = "Where it stands.", example = "foot") Spot place,
      @Key(about = "Whether it may stand there more than once.") boolean often) {
    public Show {
      says = List.copyOf(says);
      link = List.copyOf(link);
    }

    /** Whether any page would do: where it stands, and what is behind a link, ask for nothing. */
    boolean isNothing() {
      return snippet == null
          && text.isEmpty()
          && says.isEmpty()
          && link.isEmpty()
          && element == null
          && file == null
          && dateNotPast == null;
    }

    private Stream<String> wordings() {
      Stream<String> texts = text.values().stream().flatMap(List::stream);
      Stream<String> further = behind == null ? Stream.of() : behind.says().stream();
      Stream<String> label = Stream.ofNullable(dateNotPast);
      return Stream.of(texts, says.stream(), link.stream(), further, label).flatMap(all -> all);
    }
  }

  /** The page that a required link leads to. */
  public record Behind(
      @Key(about = "Phrases, all of them; \"a | b\" is either, \"(a / b) c\" too.")
          List<String> says,
      @Key(about = "Whether it has to bear a date.") boolean dated,
      @Key(about = "Whether it has to name a phone number or a mail address.") boolean phoneOrMail,
      @Nullable @Key(about = "How many days ago its newest date may be.", example = "90")
          Integer datedWithin,
      @Nullable @Key(about = "In how many languages it offers help, with a phone.", example = "16")
          Integer languages,
      @Key(about = "The languages that are among them.", example = "[es, vi]")
          List<String> offersIn) {
    public Behind {
      says = List.copyOf(says);
      offersIn = List.copyOf(offersIn);
    }
  }

  /** What a page must not show; any of it. */
  public record Forbid(
      @Key(about = "Phrases.", example = "[board eligible]") List<String> says,
      @Nullable @Key(about = "An element, by a CSS selector.", example = ".testimonial")
          Located<String> element,
      @Key(about = "Phrases that make it right when the same paragraph says them.")
          List<String> unless) {
    public Forbid {
      says = List.copyOf(says);
      unless = List.copyOf(unless);
    }
  }

  /** Where on a page a text has to stand. */
  public enum Spot {
    ANYWHERE("somewhere on the page"),
    START("near the top of the page"),
    MAIN("in the main part of the page"),
    TOP("in the header or the main part, not only in the footer"),
    END("behind the main text"),
    FOOT("behind the main text or in the footer"),
    FOOTER("in the footer"),
    FORM("in the form or right beside it");

    private final String words;

    Spot(String words) {
      this.words = words;
    }

    /** For messages: {@code in the footer}. */
    public String words() {
      return words;
    }
  }
}
