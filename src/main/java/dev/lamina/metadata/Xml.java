package dev.lamina.metadata;

import dev.lamina.fill.Html;

/** XML in the making: what is written as text can't become markup. */
final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /** Markup as it stands. */
  Xml raw(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  /** An element that holds text. */
  Xml element(String name, String text) {
    out.append('<').append(name).append('>');
    Html.escape(text, out);
    out.append("</").append(name).append(">\n");
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
