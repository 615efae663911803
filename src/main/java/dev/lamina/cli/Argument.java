package dev.lamina.cli;

/**
 * What is said to a command by its place alone.
 *
 * @param name what the help calls it
 */
record Argument(String name, String description, boolean required) {
  static Argument required(String name, String description) {
    return new Argument(name, description, true);
  }

  static Argument optional(String name, String description) {
    return new Argument(name, description, false);
  }

  /** As the help writes it. */
  String synopsis() {
    return required ? name : "[" + name + "]";
  }
}
