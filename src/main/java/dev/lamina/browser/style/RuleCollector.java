package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.selector.InScope;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.Selector;
import dev.lamina.browser.selector.SelectorContext;
import dev.lamina.browser.selector.SelectorList;
import dev.lamina.browser.selector.SelectorParser;
import dev.lamina.browser.value.Environment;
import dev.lamina.browser.value.Lengths;
import dev.lamina.browser.value.Preference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flattens the style sheets of a page into one list of rules with conditions. */
final class RuleCollector {
  /** In CSS pixels. No window that pages are read in is narrower. */
  private static final int NARROWEST = 200;

  private static final Pattern WIDTH =
      Pattern.compile("width\\s*[:<>=]+\\s*([0-9.]+(?:px|em|rem|pt|cm|in))");

  private final List<StyleRule> rules = new ArrayList<>();
  private final Map<Condition, Integer> conditions = new LinkedHashMap<>();
  private final Set<List<Integer>> deciding = new LinkedHashSet<>();
  private final IdentityHashMap<SelectorContext, Map<String, SelectorContext>> contexts =
      new IdentityHashMap<>();

  private final IdentityHashMap<SelectorContext, Map<String, Optional<SelectorContext>>> scopes =
      new IdentityHashMap<>();

  private final SelectorContext top;
  private final Layers layers = new Layers();
  private final Map<String, List<CssItem>> keyframes = new HashMap<>();

  /** Of each style of counting, the strings that its marks are made of. */
  private final Map<String, String> counterStyles = new HashMap<>();

  /** What variables start with. */
  private final Map<String, String> registered = new HashMap<>();

  /**
   * Collects the rules of pages.
   *
   * @param isQuirky whether browsers draw them as of old
   */
  RuleCollector(boolean isQuirky) {
    this.top = SelectorContext.top(isQuirky);
  }

  /** Whether browsers draw the pages as of old. */
  boolean isQuirky() {
    return top.anyCase();
  }

  /** What has to hold for a rule to apply: one at-rule around it. */
  record Condition(String name, String text) {
    /** Written out, as that of records is made when first called, in milliseconds of every run. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Condition that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + text.hashCode();
    }

    Match match(Environment environment) {
      return switch (name) {
        case "media" -> MediaQuery.match(text, environment);
        case "supports" -> MediaQuery.supports(text);
        default -> Match.MAYBE;
      };
    }

    /** A window of each width that is named, one just below and one just above. */
    Set<Integer> widths() {
      Set<Integer> widths = new TreeSet<>();
      if (name.equals("media")) {
        Matcher matcher = WIDTH.matcher(text);
        while (matcher.find()) {
          int width = (int) Math.round(Lengths.absolute(matcher.group(1)));
          // Frameworks ask for widths that nothing has, such as "(max-width: -0.02em)".
          if (width >= NARROWEST) {
            widths.add(width - 1);
            widths.add(width);
            widths.add(width + 1);
          }
        }
      }
      return widths;
    }
  }

  List<StyleRule> rules() {
    if (layers.isEmpty()) {
      return rules;
    }
    int[] places = layers.places();
    return rules.stream()
        .map(rule -> rule.layer() == StyleRule.NO_LAYER ? rule : rule.in(places[rule.layer()]))
        .toList();
  }

  List<Condition> conditions() {
    return List.copyOf(conditions.keySet());
  }

  /** Those on which hangs something that is kept; the others change nothing that is seen. */
  List<Condition> decidingConditions() {
    List<Condition> all = conditions();
    return deciding.stream().flatMap(List::stream).distinct().sorted().map(all::get).toList();
  }

  /** What readers may ask for that makes a difference to something that is kept. */
  List<Preference> preferences() {
    List<Condition> all = conditions();
    Set<Preference> asked = EnumSet.noneOf(Preference.class);
    for (List<Integer> scope : deciding) {
      String queries =
          scope.stream()
              .map(all::get)
              .filter(condition -> condition.name().equals("media"))
              .map(condition -> condition.text().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      for (Preference preference : Preference.values()) {
        if (preference.isAskedBy(queries)) {
          asked.add(preference);
        }
      }
    }
    return List.copyOf(asked);
  }

  Map<String, String> registered() {
    return registered;
  }

  Map<String, String> counterStyles() {
    return counterStyles;
  }

  Map<String, List<CssItem>> keyframes() {
    return keyframes;
  }

  /**
   * Takes a whole sheet.
   *
   * @param when it is loaded
   * @param layer that an import puts it into; empty for none
   */
  void add(StyleSource source, List<Condition> when, String layer) {
    if (!layer.isEmpty()) {
      layers.number(layer);
    }
    List<Integer> numbers = List.of();
    for (Condition condition : when) {
      numbers = within(numbers, condition.name(), condition.text());
    }
    walk(source.items(), new Scope(source, top, numbers, layer));
  }

  /** Where a list of rules stands. */
  private record Scope(
      StyleSource source, SelectorContext around, List<Integer> conditions, String layer) {
    Scope in(SelectorContext inner) {
      return new Scope(source, inner, conditions, layer);
    }

    Scope with(List<Integer> newConditions) {
      return new Scope(source, around, newConditions, layer);
    }
  }

  private List<Integer> within(List<Integer> outer, String name, String text) {
    if (text.isBlank()) {
      return outer;
    }
    int number = conditions.computeIfAbsent(new Condition(name, text), key -> conditions.size());
    List<Integer> all = new ArrayList<>(outer);
    all.add(number);
    return List.copyOf(all);
  }

  private void walk(List<CssItem> items, Scope scope) {
    List<CssItem.Declaration> own = new ArrayList<>();
    for (CssItem item : items) {
      if (item instanceof CssItem.Declaration declaration) {
        own.add(declaration);
        continue;
      }
      keep(own, scope);
      own.clear();
      if (item instanceof CssItem.Rule rule) {
        SelectorContext inner = within(scope.around(), rule.selectors());
        if (!inner.parents().selectors().isEmpty()) {
          walk(rule.body(), scope.in(inner));
        }
      } else if (item instanceof CssItem.AtRule atRule) {
        atRule(atRule, scope);
      }
    }
    keep(own, scope);
  }

  /** The same ones each time, so that rules with the same selectors are tried together. */
  private SelectorContext within(SelectorContext around, String selectors) {
    return contexts
        .computeIfAbsent(around, key -> new HashMap<>())
        .computeIfAbsent(
            selectors, text -> around.in(new SelectorList(SelectorParser.parse(text, around))));
  }

  private void scope(CssItem.AtRule rule, Scope scope) {
    SelectorContext around = scope.around();
    scopes
        .computeIfAbsent(around, key -> new HashMap<>())
        .computeIfAbsent(
            rule.prelude(), text -> Optional.ofNullable(InScope.of(text, around)).map(around::in))
        .ifPresent(inner -> walk(rule.body(), scope.in(inner)));
  }

  private void atRule(CssItem.AtRule rule, Scope scope) {
    switch (rule.name()) {
      case "media", "supports" ->
          walk(rule.body(), scope.with(within(scope.conditions(), rule.name(), rule.prelude())));
      case "scope" -> scope(rule, scope);
      case "container" ->
          walk(
              rule.body(),
              scope.with(within(scope.conditions(), rule.name(), rule.prelude() + " ")));
      case "layer" -> layer(rule, scope);
      case "keyframes", "-webkit-keyframes" ->
          keyframes.put(Values.unquoted(rule.prelude()).toLowerCase(Locale.ROOT), rule.body());
      case "counter-style" -> counterStyle(rule);
      case "property" -> register(rule);
      default -> {
        // Fonts, pages and starting styles hide nothing.
      }
    }
  }

  private void register(CssItem.AtRule rule) {
    for (CssItem item : rule.body()) {
      if (item instanceof CssItem.Declaration one && one.name().equals("initial-value")) {
        registered.put(rule.prelude().strip(), one.value());
      }
    }
  }

  private void counterStyle(CssItem.AtRule rule) {
    StringBuilder strings = new StringBuilder();
    for (String part : List.of("prefix", "symbols", "suffix")) {
      for (CssItem item : rule.body()) {
        if (item instanceof CssItem.Declaration one && one.name().equals(part)) {
          // A space between them, so that single letters make no word.
          strings.append(one.value().replaceAll("([\"'])\\s+([\"'])", "$1\" \"$2")).append("\" \"");
        }
      }
    }
    counterStyles.put(rule.prelude().strip(), strings.toString());
  }

  private void layer(CssItem.AtRule rule, Scope scope) {
    String prefix = scope.layer().isEmpty() ? "" : scope.layer() + ".";
    List<String> names = Values.split(rule.prelude(), ',');
    if (names.size() > 1 && !rule.body().isEmpty()) {
      return; // browsers allow several names only where nothing is put into them
    }
    for (String name : names) {
      String full = prefix + (name.isBlank() ? layers.unnamed() : name.strip());
      layers.number(full);
      if (!rule.body().isEmpty()) {
        walk(rule.body(), new Scope(scope.source(), scope.around(), scope.conditions(), full));
      }
    }
  }

  private void keep(List<CssItem.Declaration> declarations, Scope scope) {
    List<CssItem.Declaration> meant = top.anyCase() ? QuirkyValues.of(declarations) : declarations;
    List<CssItem.Declaration> kept =
        meant.stream().filter(one -> !Properties.setBy(one).isEmpty()).toList();
    if (kept.isEmpty()) {
      return;
    }
    deciding.add(scope.conditions());
    int layer = scope.layer().isEmpty() ? StyleRule.NO_LAYER : layers.number(scope.layer());
    boolean isScoped = scope.around().scope() != null;
    for (Selector selector : scope.around().parents().selectors()) {
      rules.add(
          new StyleRule(
              selector, kept, scope.conditions(), layer, rules.size(), isScoped, scope.source()));
    }
  }
}
