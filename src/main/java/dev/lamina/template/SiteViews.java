package dev.lamina.template;

import dev.lamina.asset.ThemeAssets;
import dev.lamina.brand.Brand;
import dev.lamina.content.Clinic;
import dev.lamina.content.ClinicFile;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Library;
import dev.lamina.content.Person;
import dev.lamina.fill.Phone;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.MenuItem;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.template.SiteView.AddressView;
import dev.lamina.template.SiteView.BrandView;
import dev.lamina.template.SiteView.GlossaryView;
import dev.lamina.template.SiteView.HoursView;
import dev.lamina.template.SiteView.MenuItemView;
import dev.lamina.template.SiteView.PostView;
import dev.lamina.template.SiteView.StaffView;
import dev.lamina.template.SiteView.TopicView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what templates see of a site. */
final class SiteViews {
  private final SitePlan site;
  private final Library library;
  private final SiteFiller filler;

  SiteViews(SitePlan site, Library library, SiteFiller filler) {
    this.site = site;
    this.library = library;
    this.filler = filler;
  }

  SiteView view(Brand brand, ThemeAssets assets) {
    Clinic clinic = site.clinic();
    ClinicFile file = clinic.file();
    ClinicFile.Address address = file.address();
    List<MenuItemView> menu = menu(site.menu(), FrameView.MENU);
    return new SiteView(
        file.name(),
        file.shortName(),
        file.domain().value(),
        site.base(),
        file.language(),
        file.phone(),
        Phone.href(file.phone()),
        file.email(),
        file.tagline(),
        file.specialist(),
        file.serviceArea(),
        file.founded() == null ? null : file.founded().toString(),
        address == null
            ? null
            : new AddressView(address.street(), address.city(), address.state(), address.zip()),
        file.hours().stream().map(h -> new HoursView(h.days(), h.open(), h.close())).toList(),
        site.booking(),
        menu,
        menu(site.footerMenu(), FrameView.MENU + menu.size()),
        site.topics().stream().map(this::topic).toList(),
        site.posts().stream().map(this::post).toList(),
        glossary(),
        file.people().stream().map(SiteViews::staff).toList(),
        assets.css().path().value(),
        assets.script().path().value(),
        site.search().map(page -> page.url().value()).orElse(null),
        assets.search().path().value(),
        SitePlan.SEARCH_INDEX.value(),
        assets.logo() == null ? null : assets.logo().path().value(),
        new BrandView(brand.name(), word(brand.header()), word(brand.density())),
        practiceFacts(clinic),
        "index.html");
  }

  private static List<MenuItemView> menu(List<MenuItem> items, int firstSlot) {
    List<MenuItemView> views = new ArrayList<>();
    for (MenuItem item : items) {
      Slot current = Slot.numbered(firstSlot + views.size());
      views.add(new MenuItemView(item.title(), item.page().url().value(), current));
    }
    return views;
  }

  private TopicView topic(PagePlan page) {
    return new TopicView(
        page.page().id(),
        text(page, page.page().matter().title()),
        page.url().value(),
        text(page, page.page().matter().summary()),
        page.kind().word());
  }

  private PostView post(PagePlan page) {
    return new PostView(
        text(page, page.page().matter().title()),
        page.url().value(),
        text(page, page.page().matter().summary()),
        DateView.of(page.published()));
  }

  private String text(PagePlan page, @Nullable String words) {
    return words == null ? "" : filler.text(words, page);
  }

  private List<GlossaryView> glossary() {
    List<GlossaryView> words = new ArrayList<>();
    for (String id : site.terms()) {
      GlossaryEntry entry = library.glossary().get(id);
      if (entry != null) {
        String more = entry.more();
        words.add(new GlossaryView(id, entry.term(), plain(entry) + (more == null ? "" : more)));
      }
    }
    words.sort(Comparator.comparing(word -> word.term().toLowerCase(Locale.ROOT)));
    return words;
  }

  /** On the glossary's own page the explanation stands alone: as a sentence. */
  private static String plain(GlossaryEntry entry) {
    String more = entry.more();
    return more == null ? entry.plain() : entry.plain() + ". ";
  }

  private static StaffView staff(Person person) {
    return new StaffView(
        person.id(),
        person.name(),
        or(person.credentials()),
        or(person.role()),
        or(person.about()));
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private Map<String, String> practiceFacts(Clinic clinic) {
    Map<String, String> facts = new java.util.LinkedHashMap<>();
    library
        .workspace()
        .values()
        .keySet()
        .forEach(
            key -> {
              String value = clinic.values().get(key);
              if (value != null) {
                facts.put(key, value);
              }
            });
    return facts;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
