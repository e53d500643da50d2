package org.gabarito.core.geometry;

/** An image falls into more parts than a label map does: it is noise, or no label map. */
public final class TooManyComponents extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyComponents(int most) {
        super("more than " + most + " separate parts");
    }
}
