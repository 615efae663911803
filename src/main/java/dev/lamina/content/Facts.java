package dev.lamina.content;

import dev.lamina.source.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a clinic and switches rules on. Null means that nobody has answered yet. */
public record Facts(
    @Key(about = "States it works in.", example = "[CO]") List<String> states,
    @Nullable @Key(about = "What sort of place it is.", example = "office") Setting kind,
    @Nullable @Key(about = "Takes federal money, Medicare Part B included.") Boolean fedFunds,
    @Nullable @Key(about = "Number of employees; 15 is a threshold.") Integer employees,
    @Nullable @Key(about = "Is a covered entity under HIPAA.") Boolean hipaa,
    @Nullable @Key(about = "Its clinicians work at a hospital or surgery center.")
        Boolean worksAtFacility,
    @Nullable @Key(about = "Takes patients who pay themselves.") Boolean selfPay,
    @Nullable @Key(about = "Is a nonprofit hospital.") Boolean nonprofitHospital,
    @Nullable @Key(about = "Is a hospital owned in part by physicians.")
        Boolean physicianOwnedHospital,
    @Nullable @Key(about = "Treats patients by telehealth.") Boolean telehealth,
    @Nullable @Key(about = "Holds substance use disorder records.") Boolean part2Records,
    @Key(about = "Languages of its pages.", example = "[en]") List<String> languages) {

  /** The postal code of a state or territory, as a regular expression: no rule knows another. */
  public static final String STATE =
      "A[KLRSZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOPST]|N[CDEHJMVY]|O[HKR]"
          + "|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]";

  /** The code of a language, as a regular expression. */
  public static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]+)*";

  /** What sort of place a clinic is. */
  public enum Setting {
    OFFICE,
    IMAGING,
    ASC,
    HOSPITAL,
    TELEHEALTH
  }

  public Facts {
    states = List.copyOf(states);
    languages = List.copyOf(languages);
  }
}
