package dev.lamina.check.sentence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a part of a page is there for, as its heading or its markup says. */
public enum Role {
  BENEFITS,
  EVIDENCE,
  RISKS,
  ALTERNATIVES,
  WHO_NOT,
  BEFORE,
  AFTER,
  CAUSE,
  /** Questions of readers with answers. */
  FAQ,
  /** Questions that readers may ask their doctor. */
  QUESTIONS_TO_ASK,
  TESTIMONIALS,
  REFERENCES,
  /** Author, reviewer and dates. */
  REVIEW,
  DISCLAIMER,
  /** Signs that need help. */
  GET_HELP,
  MYTHS,
  /** Teasers of other pages. */
  RELATED,
  LEGAL;

  private static final Map<String, Role> BY_NAME = new HashMap<>();

  static {
    for (Role role : values()) {
      BY_NAME.put(role.word(), role);
    }
  }

  /** As word lists and markup write it: {@code who-not}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of this name; null when there is none. */
  public static @Nullable Role named(String word) {
    return BY_NAME.get(word);
  }

  /** The role that an id of a section speaks of: {@code risks}, {@code vertebroplasty-risks}. */
  static @Nullable Role ofId(String id) {
    Role whole = BY_NAME.get(id);
    if (whole != null || id.indexOf('-') < 0) {
      return whole;
    }
    for (Role role : values()) {
      if (id.endsWith("-" + role.word())) {
        return role;
      }
    }
    return null;
  }
}
