package dev.lamina.source;

import dev.lamina.diagnostic.Location;

/** A value from a file that later stages may have to point at. */
public record Located<T>(T value, Location where) {}
