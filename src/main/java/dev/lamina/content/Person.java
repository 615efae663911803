package dev.lamina.content;

import dev.lamina.source.Key;
import org.jspecify.annotations.Nullable;

/** Somebody who wrote or reviewed a page, or who works at a clinic. */
public record Person(
    @Nullable @Key(about = "Id that pages can refer to.", example = "mara-ellison") String id,
    @Key(about = "Full name, without degree.", example = "Mara Ellison") String name,
    @Nullable @Key(about = "Licence or degree shown beside the name.", example = "MD")
        String credentials,
    @Nullable @Key(about = "What this person does.", example = "Interventional radiologist")
        String role,
    @Nullable @Key(about = "One sentence about the person.") String about) {}
