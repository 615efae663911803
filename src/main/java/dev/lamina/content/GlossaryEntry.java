package dev.lamina.content;

import dev.lamina.source.Key;
import org.jspecify.annotations.Nullable;

/** A word that pages explain. */
public record GlossaryEntry(
    @Key(about = "The word as it stands in a sentence.", example = "kyphosis") String term,
    @Key(
            about = "What it means in a few plain words.",
            example = "a forward bend in the upper back")
        String plain,
    @Nullable @Key(about = "A sentence or two more, for the glossary page.") String more) {}
