package dev.lamina.content;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A practice fact of one clinic, and where it comes from. */
public record PracticeValue(
    @Key(about = "The words that pages show.", example = "about an hour") Located<String> value,
    @Key(about = "Who says so: a policy, a person.", example = "Sedation policy, 2026")
        String source,
    @Nullable @Key(about = "When somebody last checked it.", example = "2026-09-01")
        LocalDate checked) {}
