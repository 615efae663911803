package dev.lamina.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of a site as {@code site}. Addresses are relative to the site's root: print
 * {@code page.root} before them.
 *
 * @param url {@code https://quillmere.example/}
 * @param phoneHref {@code tel:+15555550110}
 * @param booking where "Book" leads: an https address, or relative to the root
 * @param search address of the page that searches the site; null without
 * @param searchScript what that page runs
 * @param searchIndex the words it looks through, a script as well
 * @param logo address of the logo
 * @param values practice facts by name, as {@code site.values.sedation}
 */
public record SiteView(
    String name,
    String shortName,
    String domain,
    String url,
    String language,
    String phone,
    String phoneHref,
    @Nullable String email,
    @Nullable String tagline,
    @Nullable String specialist,
    @Nullable String serviceArea,
    @Nullable String founded,
    @Nullable AddressView address,
    List<HoursView> hours,
    @Nullable String booking,
    List<MenuItemView> menu,
    List<MenuItemView> footerMenu,
    List<TopicView> topics,
    List<PostView> posts,
    List<GlossaryView> glossary,
    List<StaffView> people,
    String css,
    String script,
    @Nullable String search,
    String searchScript,
    String searchIndex,
    @Nullable String logo,
    BrandView brand,
    Map<String, String> values,
    String home)
    implements View {
  @Override
  public @Nullable Object[] parts() {
    return new @Nullable Object[] {
      name,
      shortName,
      domain,
      url,
      language,
      phone,
      phoneHref,
      email,
      tagline,
      specialist,
      serviceArea,
      founded,
      address,
      hours,
      booking,
      menu,
      footerMenu,
      topics,
      posts,
      glossary,
      people,
      css,
      script,
      search,
      searchScript,
      searchIndex,
      logo,
      brand,
      values,
      home
    };
  }

  /** A street address. */
  record AddressView(String street, String city, String state, String zip) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {street, city, state, zip};
    }
  }

  /** Opening hours of some days. */
  record HoursView(String days, @Nullable String open, @Nullable String close) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {days, open, close};
    }
  }

  /**
   * A line of a menu.
   *
   * @param current a slot that holds {@code aria-current="page"} on the page itself
   */
  record MenuItemView(String title, String href, Slot current) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {title, href, current};
    }
  }

  /** A page that explains, as a card. */
  record TopicView(String id, String title, String href, String summary, String kind)
      implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {id, title, href, summary, kind};
    }
  }

  /** A post, as a card. */
  record PostView(String title, String href, String summary, @Nullable DateView published)
      implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {title, href, summary, published};
    }
  }

  /** A word of the glossary that the site uses. */
  record GlossaryView(String id, String term, String plain) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {id, term, plain};
    }
  }

  /** Somebody whom patients meet. */
  record StaffView(@Nullable String id, String name, String credentials, String role, String about)
      implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {id, name, credentials, role, about};
    }
  }

  /** The looks. */
  record BrandView(String name, String header, String density) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {name, header, density};
    }
  }
}
