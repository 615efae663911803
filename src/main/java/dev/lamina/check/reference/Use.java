package dev.lamina.check.reference;

/** What a browser, or another reader of the page, does with a URL. */
public enum Use {
  /** People follow it: {@code a}, {@code area}, {@code link rel=next}. */
  LINK("link"),
  /** A picture that is shown. */
  IMAGE("image"),
  /** Sound, film or their subtitles. */
  MEDIA("media file"),
  SCRIPT("script"),
  /** Where the names of an import map that begin alike are looked for. */
  SCRIPT_FOLDER("script folder"),
  STYLE("style sheet"),
  /** Another page shown inside this one. */
  FRAME("frame"),
  /** {@code object} and {@code embed}. */
  OBJECT("embedded object"),
  /** A small picture for tabs and home screens. */
  ICON("icon"),
  /** Loaded ahead, or with the page: preloads, manifests. */
  RESOURCE("resource"),
  /** Read by machines that look for it, never by the page: feeds, pingbacks, searches. */
  SERVICE("service address"),
  /** Only a connection is opened: {@code preconnect}. */
  CONNECTION("connection"),
  /** Where a quotation is from. */
  CITE("cited page"),
  /** Where the browser goes by itself after a while. */
  REFRESH("redirect"),
  /** The address of this page that search engines should use. */
  CANONICAL("canonical address"),
  /** This page in another language. */
  ALTERNATE("language version"),
  /** OpenGraph and cards of social networks. */
  SOCIAL("social card address"),
  /** JSON-LD. */
  DATA("structured data address"),
  /** {@code url()} in a style sheet: pictures and fonts. */
  STYLE_RESOURCE("style resource"),
  /** {@code url()} of a style sheet, written so that browsers drop it and all that it stands in. */
  DROPPED("style resource"),
  /** Where a form is sent. */
  FORM("form target"),
  /** Told by the browser when somebody follows a link: a program, never a page. */
  PING("ping address");

  private final String noun;

  Use(String noun) {
    this.noun = noun;
  }

  /** The word for messages: {@code The image "a.png" does not exist.} */
  public String noun() {
    return noun;
  }

  /** Whether it has to be an absolute URL, because no browser resolves it. */
  public boolean isForMachines() {
    return this == CANONICAL || this == ALTERNATE || this == SOCIAL || this == DATA;
  }

  /** Whether loading the page loads it too, so that {@code http:} is blocked or spied on. */
  public boolean isLoaded() {
    return switch (this) {
      case IMAGE,
          MEDIA,
          SCRIPT,
          SCRIPT_FOLDER,
          STYLE,
          FRAME,
          OBJECT,
          ICON,
          RESOURCE,
          STYLE_RESOURCE ->
          true;
      default -> false;
    };
  }
}
