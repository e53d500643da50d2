package org.gabarito.dataset;

/** What it takes to bring a prediction onto the grid of its reference. */
public enum GeometryFit {
    /** It lies there. */
    SAME,
    /** Other order or direction of its axes. */
    REORIENT,
    /** Sampling it anew. */
    RESAMPLE,
    /** Nothing helps: something needed is not known, or the two do not show the same place. */
    NONE,
    /** There is no prediction. */
    MISSING,
    /** A file could not be read. */
    UNREADABLE
}
