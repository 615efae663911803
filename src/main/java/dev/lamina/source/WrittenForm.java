package dev.lamina.source;

import java.util.regex.Pattern;

/**
 * How the value of a key has to be written, wherever it comes from: a file, or an option of a
 * command.
 *
 * @param pattern that the whole text has to match; empty for any
 * @param wanted what the pattern asks for, within a sentence: {@code a phone number}
 * @param example a value to paste; empty when there is none
 */
public record WrittenForm(String pattern, String wanted, String example) {

  /** The form of a key of a record, by the name that authors write. */
  public static WrittenForm of(Class<? extends Record> record, String key) {
    for (RecordShape.Field field : RecordShape.fields(record)) {
      Key about = field.about();
      if (about != null && field.key().equals(key)) {
        return of(about);
      }
    }
    throw new IllegalStateException("the record " + record + " has no key " + key);
  }

  static WrittenForm of(Key key) {
    return new WrittenForm(key.pattern(), key.form(), key.example());
  }

  /** Whether a text has this form. */
  public boolean takes(String text) {
    return pattern.isEmpty() || Pattern.matches(pattern, text);
  }
}
