package org.gabarito.guide;

/**
 * What a person should know of a way to match predictions with references, in words.
 *
 * @param kind {@code criterion}, {@code assignment} or {@code double-assignment}
 */
public record ChoiceCard(
        String kind, String id, Text name, Text meaning, Text strengths, Text weakPoints) {}
