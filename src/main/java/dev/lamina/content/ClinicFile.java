package dev.lamina.content;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code clinic.yaml}: who the clinic is, what it offers, how it looks. */
public record ClinicFile(
    @Key(about = "Full name.", example = "Quillmere Interventional Clinic") String name,
    @Key(about = "Short name for menus and titles.", example = "Quillmere") String shortName,
    @Key(
            about = "Domain of its website, without https://.",
            example = "quillmere.example",
            pattern =
                "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(/[A-Za-z0-9/._-]*)?",
            form = "a domain without https://")
        Located<String> domain,
    @Key(
            about = "Phone for patients.",
            example = "(555) 555-0110",
            pattern = "\\+?[0-9() .-]{7,25}",
            form = "a phone number")
        String phone,
    @Nullable
        @Key(
            about = "E-mail for patients.",
            example = "hello@quillmere.example",
            pattern = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+",
            form = "an e-mail address")
        String email,
    @Nullable @Key(about = "One line under the name.") String tagline,
    @Key(about = "Folder in templates/ with its brand.yaml.", example = "quillmere")
        Located<String> brand,
    @Key(about = "How pages that explain are laid out.", example = "article") Layout layout,
    @Key(
            about = "Language of its pages.",
            example = "en",
            pattern = "[a-z]{2,3}(-[A-Za-z0-9]+)*",
            form = "the short name of a language")
        String language,
    @Nullable
        @Key(
            about = "Who does the procedures, within a sentence.",
            example = "our pain specialists")
        String specialist,
    @Nullable @Key(about = "Where its patients live.", example = "the Larkfield area")
        String serviceArea,
    @Nullable @Key(about = "Year it was founded.", example = "2004") Integer founded,
    @Nullable @Key(about = "Where it is.") Address address,
    @Key(about = "Opening hours.") List<Hours> hours,
    @Nullable
        @Key(
            about = "Where \"Book\" leads: a page of this clinic or an https address.",
            example = "contact.md")
        Located<String> booking,
    @Key(about = "Procedures it offers.", example = "[kyphoplasty]") List<Located<String>> offers,
    @Key(
            about = "Library topics with a page on this site, in menu order.",
            example = "[compression-fracture, kyphoplasty]")
        List<Located<String>> topics,
    @Key(about = "Library pages this site leaves out.") List<Located<String>> without,
    @Nullable @Key(about = "What switches rules on.") Facts facts,
    @Key(about = "The people patients meet.") List<Person> people,
    @Key(about = "Practice facts, by the names in lamina.yaml.")
        Map<String, PracticeValue> values) {

  /** A street address. */
  public record Address(
      @Key(about = "Street and number.", example = "12 Example Lane") String street,
      @Key(about = "City.", example = "Larkfield") String city,
      @Key(
              about = "State, two letters.",
              example = "CO",
              pattern = "[A-Z]{2}",
              form = "two capital letters")
          String state,
      @Key(about = "ZIP code.", example = "\"80000\"") String zip) {}

  /** When the clinic is open on some days. */
  public record Hours(
      @Key(about = "Which days.", example = "Monday to Friday") String days,
      @Nullable @Key(about = "From.", example = "\"8:00\"") String open,
      @Nullable @Key(about = "To.", example = "\"17:00\"") String close) {}

  public ClinicFile {
    hours = List.copyOf(hours);
    offers = List.copyOf(offers);
    topics = List.copyOf(topics);
    without = List.copyOf(without);
    people = List.copyOf(people);
  }
}
