package dev.lamina.check;

import dev.lamina.check.accessibility.AltIsFileName;
import dev.lamina.check.accessibility.DuplicateId;
import dev.lamina.check.accessibility.FrameTitle;
import dev.lamina.check.accessibility.HeadingOrder;
import dev.lamina.check.accessibility.MainLandmark;
import dev.lamina.check.accessibility.MissingAlt;
import dev.lamina.check.accessibility.MissingReference;
import dev.lamina.check.accessibility.NamelessLink;
import dev.lamina.check.accessibility.PageLanguage;
import dev.lamina.check.accessibility.PageTitle;
import dev.lamina.check.accessibility.TabOrder;
import dev.lamina.check.accessibility.TableHeaders;
import dev.lamina.check.accessibility.UnlabelledField;
import dev.lamina.check.accessibility.VagueLink;
import dev.lamina.check.accessibility.ZoomDisabled;
import dev.lamina.check.external.Certificate;
import dev.lamina.check.external.MissingPage;
import dev.lamina.check.external.MissingPart;
import dev.lamina.check.external.Moved;
import dev.lamina.check.external.NoAnswer;
import dev.lamina.check.external.NoSuchHost;
import dev.lamina.check.external.Offline;
import dev.lamina.check.external.PrivateAddress;
import dev.lamina.check.external.RedirectLoop;
import dev.lamina.check.external.ServerError;
import dev.lamina.check.external.Unverified;
import dev.lamina.check.links.AboveRoot;
import dev.lamina.check.links.BaseElement;
import dev.lamina.check.links.CanonicalLink;
import dev.lamina.check.links.DroppedUrl;
import dev.lamina.check.links.EmptyUrl;
import dev.lamina.check.links.Extensionless;
import dev.lamina.check.links.FolderSlash;
import dev.lamina.check.links.ImportMapSyntax;
import dev.lamina.check.links.InsecureUrl;
import dev.lamina.check.links.Integrity;
import dev.lamina.check.links.JavascriptLink;
import dev.lamina.check.links.JsonLdSyntax;
import dev.lamina.check.links.LanguageLinks;
import dev.lamina.check.links.LetterCase;
import dev.lamina.check.links.LocalMachine;
import dev.lamina.check.links.MailtoAddress;
import dev.lamina.check.links.MetaRefresh;
import dev.lamina.check.links.MissingFile;
import dev.lamina.check.links.MissingFragment;
import dev.lamina.check.links.MissingMap;
import dev.lamina.check.links.MissingText;
import dev.lamina.check.links.NoDestination;
import dev.lamina.check.links.NoIcon;
import dev.lamina.check.links.NoIndex;
import dev.lamina.check.links.NoPicture;
import dev.lamina.check.links.PlaceholderLink;
import dev.lamina.check.links.ProtocolRelativeUrl;
import dev.lamina.check.links.RelativeAddress;
import dev.lamina.check.links.SrcsetSyntax;
import dev.lamina.check.links.TelNumber;
import dev.lamina.check.links.UnknownScheme;
import dev.lamina.check.links.UnparsableUrl;
import dev.lamina.check.links.UnreadableStyle;
import dev.lamina.check.links.UntidyUrl;
import dev.lamina.check.links.WrongKind;
import dev.lamina.check.page.BinaryFile;
import dev.lamina.check.page.DeepNesting;
import dev.lamina.check.page.EmptyPage;
import dev.lamina.check.page.FeedAsPage;
import dev.lamina.check.page.OldDoctype;
import dev.lamina.check.page.OpenQuote;
import dev.lamina.check.page.PageTooLarge;
import dev.lamina.check.page.TruncatedPage;
import dev.lamina.check.page.UnreadableFile;
import dev.lamina.check.page.UnusableManifest;
import dev.lamina.check.page.WrongEncoding;
import dev.lamina.check.required.AlteredRequiredText;
import dev.lamina.check.required.ForbiddenText;
import dev.lamina.check.required.HiddenRequiredText;
import dev.lamina.check.required.IncompletePage;
import dev.lamina.check.required.MisplacedRequiredText;
import dev.lamina.check.required.MissingLanguage;
import dev.lamina.check.required.MissingRequirement;
import dev.lamina.check.required.OverdueDate;
import dev.lamina.check.required.RepeatedRequiredText;
import dev.lamina.check.required.RequiredWording;
import dev.lamina.check.required.UnansweredFact;
import dev.lamina.check.required.UndecidedRequirement;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules that are written in Java, in the order of their ids. */
public final class Rules {
  /** They tell of pages that no rule could look at, which would seem clean otherwise. */
  private static final Set<String> UNREAD =
      Set.of("page/binary", "page/empty", "page/too-large", "page/unreadable");

  private Rules() {}

  /** Every rule, sorted by id. Add yours here; {@code RulesTest} says what else it needs. */
  public static List<Rule> all() {
    return sorted(Stream.concat(structural(), ContentRules.all().stream()));
  }

  /** The rules about how pages are made, which need no word lists. */
  private static Stream<Rule> structural() {
    return Stream.of(accessibility(), external(), links(), page()).flatMap(List::stream);
  }

  private static List<Rule> sorted(Stream<Rule> rules) {
    return rules.sorted(Comparator.comparing((Rule rule) -> rule.info().id())).toList();
  }

  private static List<Rule> accessibility() {
    return List.of(
        new AltIsFileName(),
        new DuplicateId(),
        new UnlabelledField(),
        new FrameTitle(),
        new HeadingOrder(),
        new MissingAlt(),
        new NamelessLink(),
        new MainLandmark(),
        new MissingReference(),
        new PageLanguage(),
        new PageTitle(),
        new TabOrder(),
        new TableHeaders(),
        new VagueLink(),
        new ZoomDisabled());
  }

  private static List<Rule> external() {
    return List.of(
        new Certificate(),
        new MissingPage(),
        new MissingPart(),
        new Moved(),
        new NoAnswer(),
        new NoSuchHost(),
        new Offline(),
        new PrivateAddress(),
        new RedirectLoop(),
        new ServerError(),
        new Unverified());
  }

  /**
   * The rules that can say something: those about other people's servers only if they are asked.
   */
  static List<Rule> active(List<Rule> rules, CheckOptions options) {
    return options.web() != null ? rules : rules.stream().filter(r -> !isExternal(r)).toList();
  }

  /** Whether a rule has to ask other people's servers. */
  public static boolean isExternal(Rule rule) {
    return rule.info().id().startsWith("external/");
  }

  private static List<Rule> links() {
    return List.of(
        new AboveRoot(),
        new BaseElement(),
        new CanonicalLink(),
        new DroppedUrl(),
        new EmptyUrl(),
        new Extensionless(),
        new FolderSlash(),
        new LanguageLinks(),
        new ImportMapSyntax(),
        new InsecureUrl(),
        new Integrity(),
        new JavascriptLink(),
        new JsonLdSyntax(),
        new LetterCase(),
        new LocalMachine(),
        new MailtoAddress(),
        new MissingFile(),
        new MissingFragment(),
        new MissingText(),
        new NoDestination(),
        new NoIcon(),
        new NoIndex(),
        new NoPicture(),
        new PlaceholderLink(),
        new ProtocolRelativeUrl(),
        new MetaRefresh(),
        new RelativeAddress(),
        new SrcsetSyntax(),
        new TelNumber(),
        new UnknownScheme(),
        new UnparsableUrl(),
        new UnreadableStyle(),
        new UntidyUrl(),
        new MissingMap(),
        new WrongKind());
  }

  private static List<Rule> page() {
    return List.of(
        new BinaryFile(),
        new EmptyPage(),
        new WrongEncoding(),
        new FeedAsPage(),
        new DeepNesting(),
        new PageTooLarge(),
        new OldDoctype(),
        new OpenQuote(),
        new TruncatedPage(),
        new UnreadableFile(),
        new UnusableManifest(),
        new AlteredRequiredText(),
        new ForbiddenText(),
        new HiddenRequiredText(),
        new IncompletePage(),
        new MissingLanguage(),
        new MisplacedRequiredText(),
        new MissingRequirement(),
        new OverdueDate(),
        new RepeatedRequiredText(),
        new UnansweredFact(),
        new UndecidedRequirement(),
        new RequiredWording());
  }

  /** What is told about the policy itself, which no rule looks for. */
  public static List<RuleInfo> ofPolicy() {
    return List.of(
        Allowances.EXPIRED,
        Comments.REFUSED,
        PolicyIds.UNKNOWN,
        PolicyIds.UNKNOWN_CLINIC,
        Allowances.UNUSED,
        Comments.UNUSED,
        Baseline.EXPIRED,
        Baseline.REFUSED,
        Baseline.STALE);
  }

  /**
   * The rules that a user's selection names, of all there are.
   *
   * @see #select(List, String)
   */
  public static List<Rule> select(String selection) {
    List<Rule> structural = sorted(structural());
    // The others' word lists take longer to read than a small site to check.
    boolean enough =
        Stream.of(selection.split(",")).allMatch(part -> namesOnly(part.strip(), structural));
    return select(enough ? structural : all(), selection);
  }

  /** Whether some of these rules are named, and no others can be: no two lists share a family. */
  private static boolean namesOnly(String glob, List<Rule> these) {
    String family = glob.split("/", 2)[0];
    return these.stream().anyMatch(rule -> rule.info().family().equals(family))
        && these.stream().anyMatch(rule -> matches(glob, rule.info().id()));
  }

  /**
   * The rules that a user's selection names.
   *
   * @param from all rules there are
   * @param selection ids or globs with commas between ({@code links/*,page/*}); a leading {@code !}
   *     takes away what it names; only such ones means all others. Empty means all.
   * @throws UnknownRuleException when a part of it names no rule, or when none is left
   */
  public static List<Rule> select(List<Rule> from, String selection) {
    List<String> parts =
        List.of(selection.split(",", -1)).stream()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    if (parts.isEmpty() && !selection.isBlank()) {
      throw UnknownRuleException.noneLeft();
    }
    boolean onlyTakesAway = parts.stream().allMatch(part -> part.startsWith("!"));
    List<Rule> chosen = new ArrayList<>(onlyTakesAway ? from : List.of());
    for (String part : parts) {
      boolean takesAway = part.startsWith("!");
      String glob = takesAway ? part.substring(1) : part;
      List<Rule> named = from.stream().filter(rule -> matches(glob, rule.info().id())).toList();
      if (named.isEmpty()) {
        List<String> ids = from.stream().map(rule -> rule.info().id()).toList();
        boolean isFamily = ids.stream().anyMatch(id -> id.startsWith(glob + "/"));
        throw new UnknownRuleException(
            glob, isFamily ? glob + "/*" : Nearest.to(glob, ids).orElse(null));
      }
      chosen.removeAll(named);
      if (!takesAway) {
        chosen.addAll(named);
      }
    }
    if (chosen.isEmpty()) {
      throw UnknownRuleException.noneLeft();
    }
    return List.copyOf(chosen);
  }

  /**
   * Rules that a selection names, with those that tell of pages that no rule could look at: such
   * pages would seem clean. Not with those that it takes away.
   */
  public static List<Rule> withUnread(List<Rule> chosen, String selection) {
    List<String> parts = Stream.of(selection.split(",")).map(String::strip).toList();
    Set<String> ids = chosen.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
    List<Rule> all = new ArrayList<>(chosen);
    page().stream()
        .filter(rule -> UNREAD.contains(rule.info().id()) && !ids.contains(rule.info().id()))
        .filter(rule -> parts.stream().noneMatch(part -> takesAway(part, rule)))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static boolean takesAway(String part, Rule rule) {
    return part.startsWith("!") && matches(part.substring(1), rule.info().id());
  }

  /** Whether a glob means some rule: asked for every acceptance on every site. */
  static boolean isOne(String glob) {
    return Ids.ALL.stream().anyMatch(id -> matches(glob, id));
  }

  /** What may have been meant by an id that no rule has, as a hint. */
  static String meant(String id) {
    return Nearest.hint(id, Ids.ALL, "rules");
  }

  /** Made once: making all rules takes time. */
  private static final class Ids {
    static final List<String> ALL = all().stream().map(rule -> rule.info().id()).toList();
  }

  /** Whether a name is meant by a glob, in which {@code *} stands for anything. */
  static boolean matches(String glob, String id) {
    int star = glob.indexOf('*');
    if (star < 0) {
      return id.equals(glob);
    }
    String last = glob.substring(glob.lastIndexOf('*') + 1);
    int at = star;
    int end = id.length() - last.length();
    if (at > end || !id.startsWith(glob.substring(0, star)) || !id.endsWith(last)) {
      return false;
    }
    // The first place of each part leaves the most room for the next.
    for (String part : glob.substring(star, glob.length() - last.length()).split("\\*", -1)) {
      int found = id.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }
}
