package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template prints for one clinic serves another only where it would print the same. */
final class SharedPrintsTest {
  private static final String NORTH = "content/clinics/north/clinic.yaml";
  private static final String SOUTH = "content/clinics/south/clinic.yaml";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${site.name} at ${site.url}${page.url}, ${site.phone}",
        "${site.name?upper_case}",
        "${site.name?length} letters",
        "<#if site.name?starts_with(\"South\")>in the south<#else>elsewhere</#if>",
        "<#if site.email?has_content>write to ${site.email}<#else>no mail</#if>",
        "<#if site.tagline??>${site.tagline}<#else>no tagline</#if> ${site.tagline!\"none\"}",
        "<#switch site.shortName><#case \"South\">S<#break><#default>other</#switch>",
        "<#assign kept>${site.name}</#assign><b>${kept}</b>",
        "<#assign all = \"of \" + site.name>${all}",
        "${(\"of \" + site.name)?upper_case}",
        "<a href=\"mailto:x@${site.domain}?subject=${site.name?url}\">${site.phoneHref}</a>",
        "<#list site.menu as item>${item.title} </#list>${site.menu?size}",
        "${site.values.stay}",
        "<#macro m text>${text} ${text?cap_first}</#macro><@m text=site.name/>",
        "${[site.name, site.phone]?join(\", \")}",
        "${site.name?has_content?string(\"named\", \"nameless\")} ${site.name?is_string?c}",
      })
  void sitesMadeTogetherAreAsIfEachWereMadeAlone(String template) {
    Map<String, String> alone = new TreeMap<>(workspace(template).without(SOUTH).build().texts());
    alone.putAll(workspace(template).without(NORTH).build().texts());

    TestWorkspace.Built together = workspace(template).build();

    assertThat(together.console()).isEmpty();
    assertThat(together.texts()).isEqualTo(alone);
    assertThat(together.page("north/needling.html")).contains("<p class=\"asked\">");
  }

  private static TestWorkspace workspace(String template) {
    return TestWorkspace.small()
        .unchecked()
        .edit(NORTH, "name: North Foot Clinic", "name: North \"Hill\" & Sons' Clinic")
        .with(
            Map.of(
                "templates/plain/blocks/print-line.ftlh",
                "<p class=\"asked\">" + template + "</p>\n"));
  }
}
