package dev.lamina.source;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a key of a YAML file is for: shown by editors, and used to check and to suggest. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {
  /** One sentence for the person who fills it in. */
  String about();

  /** A value to paste, as YAML: {@code (555) 555-0123}. */
  String example() default "";

  /** A regular expression that the whole text has to match; empty for any. */
  String pattern() default "";

  /** What the pattern asks for, within a sentence: {@code a color of six hex digits}. */
  String form() default "in the form that is asked for";
}
