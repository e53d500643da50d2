package org.gabarito.core.metric;

import org.gabarito.core.geometry.Grid;

/**
 * All evidence about one class (or region) of one case, shared by every metric that asks: the
 * counts always, the masks with their surfaces and distances at most once and only when a metric
 * needs them.
 */
public interface ClassPair extends Counted {

    @Override
    default Kind kind() {
        return Kind.MASKS;
    }

    Grid grid();

    @Override
    Counts counts();

    /** Both masks inside their common box; worked out on first call, then shared. */
    MaskPair masks();

    /**
     * The lesions of the class with their predicted pieces.
     *
     * @param dilation in voxels: pieces that come together when dilated by so much are one lesion
     */
    default Lesions lesions(int dilation) {
        throw new UnsupportedOperationException("a single object has no lesions");
    }
}
