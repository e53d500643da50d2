package org.gabarito.image;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.LabelMap;

/**
 * A label map with its place in the world and what else its file says.
 *
 * @param labels the labels on their grid
 * @param orientation origin and axis directions; {@link Orientation#none} for formats without
 * @param names of labels, where the file gives them
 * @param texts free text of the header that may identify a patient
 */
public record LabelImage(
        LabelMap labels,
        Orientation orientation,
        SortedMap<Integer, String> names,
        List<HeaderText> texts) {
    public LabelImage {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        texts = List.copyOf(texts);
    }

    public LabelImage(LabelMap labels, Orientation orientation) {
        this(labels, orientation, new TreeMap<>(), List.of());
    }
}
