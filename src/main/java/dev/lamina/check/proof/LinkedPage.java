package dev.lamina.check.proof;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.text.Prose;
import dev.lamina.check.text.Words;
import dev.lamina.check.text.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The page behind a required link, and what it has to say. */
final class LinkedPage {
  /** Languages that are written from right to left. */
  private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ps", "ur", "yi");

  /** Filipino is Tagalog, and two tags for Chinese are one here. */
  private static final Map<String, String> OTHER_TAGS =
      Map.of("fil", "tl", "cmn", "zh", "yue", "zh", "iw", "he");

  private static final Pattern PHONE = Pattern.compile("[0-9](?:[^0-9]{0,3}[0-9]){6,}");

  /** No number for emergencies or relays, which has three digits. */
  private static final Pattern WAY_TO_WRITE =
      Pattern.compile("(?i)mailto:.+|tel:[^0-9]*(?:[0-9][^0-9]*){7,15}");

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]*\\w");

  private final Proof proof;
  private final SitePolicy.Active active;
  private final CheckedPage page;
  private final String shown;
  private final String id;

  /**
   * @param proof of the page with the link
   * @param shown the words of the link, in quotation marks
   */
  LinkedPage(Proof proof, SitePolicy.Active active, CheckedPage page, String shown) {
    this.proof = proof;
    this.active = active;
    this.page = page;
    this.shown = shown;
    this.id = active.rule().id().value();
  }

  void judge(PolicyRule.Behind behind) {
    TextSearch search = new TextSearch(Words.of(page), Prose.of(page).blocks());
    List<String> lacking = new ArrayList<>();
    for (String phrase : behind.says()) {
      if (Said.any(page, search, phrase).isEmpty()) {
        lacking.add(Phrases.shown(phrase));
      }
    }
    if (!lacking.isEmpty()) {
      add("does not say " + Phrases.list(lacking) + ", which " + id + " asks for.");
    }
    if (behind.dated() && WrittenDate.find(ownText()).isEmpty()) {
      add("bears no date, which " + id + " asks for.");
    }
    if (behind.phoneOrMail() && !offersWayToWrite()) {
      add("names neither a phone number nor a mail address, as " + id + " asks for.");
    }
    if (behind.datedWithin() != null) {
      dated(behind.datedWithin());
    }
    if (behind.languages() != null || !behind.offersIn().isEmpty()) {
      int wanted = behind.languages() == null ? 0 : behind.languages();
      languages(wanted, behind.offersIn());
    }
  }

  private void add(String what) {
    String message = "The page behind " + shown + " " + what;
    proof.add(Fault.Type.INCOMPLETE, active, page.whole(), null, message, null);
  }

  /** Without what stands at the foot of every page, where a date is about something else. */
  private String ownText() {
    List<Element> main = page.elements().tagged("main");
    return (main.isEmpty() ? page.document() : main.get(0)).text();
  }

  private boolean offersWayToWrite() {
    boolean isLinked =
        page.elements().tagged("a").stream()
            .anyMatch(link -> WAY_TO_WRITE.matcher(link.attr("href").strip()).matches());
    String text = page.document().text();
    return isLinked || MAIL.matcher(text).find() || PHONE.matcher(text).find();
  }

  private void dated(int days) {
    LocalDate today = page.site().options().asOf();
    Optional<LocalDate> latest =
        WrittenDate.all(ownText()).stream()
            .filter(date -> !date.first().isAfter(today))
            .map(date -> date.last().isAfter(today) ? today : date.last())
            .max(Comparator.naturalOrder());
    if (latest.isEmpty() || latest.get().isBefore(today.minusDays(days))) {
      String since = latest.map(day -> "was last checked on " + day).orElse("bears no date");
      add(since + "; " + id + " asks for a check every " + days + " days.");
    }
  }

  /** Each part in a language of its own has to offer help by phone, and to be read as it is. */
  private void languages(int wanted, List<String> named) {
    Set<String> found = new TreeSet<>();
    Set<String> turned = new TreeSet<>();
    for (Element element : page.elements().having("lang")) {
      String tag = element.attr("lang").strip().toLowerCase(Locale.ROOT).split("-", 2)[0];
      String language = OTHER_TAGS.getOrDefault(tag, tag);
      if (!language.isEmpty() && PHONE.matcher(element.text()).find()) {
        found.add(language);
        if (FROM_THE_RIGHT.contains(language) && !isFromTheRight(element)) {
          turned.add(language);
        }
      }
    }
    if (found.size() < wanted) {
      add(
          "offers help with a phone number in "
              + found.size()
              + (found.size() == 1 ? " language; " : " languages; ")
              + id
              + " asks for "
              + wanted
              + ", each in an element with its own lang.");
    }
    List<String> lacking = named.stream().filter(language -> !found.contains(language)).toList();
    if (!lacking.isEmpty()) {
      String names =
          lacking.stream()
              .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
              .collect(Collectors.joining(", "));
      add("offers no help in " + names + ", which " + id + " asks for.");
    }
    if (!turned.isEmpty()) {
      add("has no dir=\"rtl\" on its text in " + String.join(", ", turned) + ".");
    }
  }

  private static boolean isFromTheRight(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up.hasAttr("dir")) {
        return up.attr("dir").equalsIgnoreCase("rtl");
      }
    }
    return false;
  }
}
