package dev.lamina.content;

import java.util.Locale;

/** What a page is for: decides its template, its place in menus and the rules that hold on it. */
public enum Kind {
  HOME,
  CONDITION,
  PROCEDURE,
  TEST,
  GUIDE,
  ABOUT,
  PAGE,
  POST,
  CONTACT,
  LEGAL,
  GLOSSARY,
  NEWS,
  SEARCH,
  NOT_FOUND;

  /** The word authors write: {@code not-found}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Pages that explain an illness, a procedure, a test or what to do: they carry provenance. */
  public boolean isEducation() {
    return switch (this) {
      case CONDITION, PROCEDURE, TEST, GUIDE, POST -> true;
      default -> false;
    };
  }

  /** Library pages that every clinic gets unless it says otherwise. */
  public boolean comesByItself() {
    return switch (this) {
      case HOME, CONTACT, LEGAL, GLOSSARY, NEWS, SEARCH, NOT_FOUND -> true;
      default -> false;
    };
  }
}
