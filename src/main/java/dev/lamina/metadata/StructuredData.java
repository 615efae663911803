package dev.lamina.metadata;

import dev.lamina.content.ClinicFile;
import dev.lamina.content.Kind;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Person;
import dev.lamina.fill.FilledPage;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as a JSON-LD graph in the words of schema.org. Holds nothing that the page does not show:
 * search engines take what readers can't see for deceit.
 */
final class StructuredData {
  private final SitePlan site;
  private final JsonText.Ready clinic;

  StructuredData(SitePlan site) {
    this.site = site;
    this.clinic = JsonText.ready(clinic());
  }

  Map<String, Object> of(FilledPage page) {
    List<Object> graph = new ArrayList<>();
    graph.add(clinic);
    graph.add(page(page));
    if (page.plan().kind() != Kind.HOME) {
      graph.add(breadcrumbs(page));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", "https://schema.org");
    tree.put("@graph", graph);
    return tree;
  }

  private Map<String, Object> clinic() {
    ClinicFile file = site.clinic().file();
    Map<String, Object> node = node("MedicalClinic");
    node.put("@id", site.base() + "#clinic");
    node.put("name", file.name());
    node.put("url", site.base());
    node.put("telephone", file.phone());
    put(node, "email", file.email());
    put(node, "slogan", file.tagline());
    ClinicFile.Address address = file.address();
    if (address != null) {
      Map<String, Object> postal = node("PostalAddress");
      postal.put("streetAddress", address.street());
      postal.put("addressLocality", address.city());
      postal.put("addressRegion", address.state());
      postal.put("postalCode", address.zip());
      node.put("address", postal);
    }
    return node;
  }

  private Map<String, Object> page(FilledPage page) {
    PagePlan plan = page.plan();
    PageMatter matter = plan.page().matter();
    Map<String, Object> node = node(type(plan.kind()));
    node.put("@id", address(plan) + "#page");
    node.put("url", address(plan));
    node.put(plan.kind() == Kind.POST ? "headline" : "name", page.title());
    put(node, "description", page.summary().isEmpty() ? null : page.summary());
    node.put("inLanguage", site.clinic().file().language());
    node.put("publisher", reference(site.base() + "#clinic"));
    if (plan.kind().isEducation()) {
      about(node, page);
    }
    put(node, "author", person(matter.author()));
    put(node, "datePublished", plan.published());
    if (plan.kind().isEducation() && plan.kind() != Kind.POST) {
      put(node, "lastReviewed", matter.reviewed() == null ? null : matter.reviewed().value());
      put(node, "reviewedBy", person(matter.reviewer()));
    }
    if (!page.sources().isEmpty()) {
      node.put("citation", page.sources().stream().map(StructuredData::citation).toList());
    }
    return node;
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case CONDITION, PROCEDURE, TEST, GUIDE -> "MedicalWebPage";
      case POST -> "BlogPosting";
      case CONTACT -> "ContactPage";
      case ABOUT -> "AboutPage";
      case NEWS -> "CollectionPage";
      case SEARCH -> "SearchResultsPage";
      default -> "WebPage";
    };
  }

  private static void about(Map<String, Object> node, FilledPage page) {
    String type =
        switch (page.plan().kind()) {
          case CONDITION -> "MedicalCondition";
          case PROCEDURE -> "MedicalProcedure";
          case TEST -> "MedicalTest";
          default -> null;
        };
    if (type != null) {
      Map<String, Object> subject = node(type);
      subject.put("name", page.title());
      List<String> names = page.plan().page().matter().alsoCalled();
      if (!names.isEmpty()) {
        subject.put("alternateName", names);
      }
      node.put("about", subject);
    }
  }

  private Map<String, Object> breadcrumbs(FilledPage page) {
    List<Object> items = new ArrayList<>();
    items.add(crumb(1, "Home", site.base()));
    if (page.plan().kind() == Kind.POST) {
      site.pages().stream()
          .filter(other -> other.kind() == Kind.NEWS)
          .findFirst()
          .ifPresent(news -> items.add(crumb(2, news.page().matter().menuTitle(), address(news))));
    }
    items.add(crumb(items.size() + 1, page.title(), address(page.plan())));
    Map<String, Object> node = node("BreadcrumbList");
    node.put("itemListElement", items);
    return node;
  }

  private static Map<String, Object> crumb(int position, String name, String address) {
    Map<String, Object> item = node("ListItem");
    item.put("position", position);
    item.put("name", name);
    item.put("item", address);
    return item;
  }

  /** An author with a degree is a person; "The library editors" are an organization. */
  private static @Nullable Map<String, Object> person(@Nullable Person person) {
    if (person == null) {
      return null;
    }
    Map<String, Object> node = node(person.credentials() == null ? "Organization" : "Person");
    node.put("name", person.name());
    put(node, "honorificSuffix", person.credentials());
    put(node, "jobTitle", person.role());
    return node;
  }

  private static Map<String, Object> citation(FilledPage.Source source) {
    Map<String, Object> node = node("CreativeWork");
    node.put("name", source.reference().title());
    String link = source.reference().link();
    put(node, "url", link.isEmpty() ? null : link);
    return node;
  }

  private String address(PagePlan plan) {
    return site.base() + plan.url().canonical();
  }

  private static Map<String, Object> node(String type) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    return node;
  }

  private static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  private static void put(Map<String, Object> node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
