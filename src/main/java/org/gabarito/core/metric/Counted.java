package org.gabarito.core.metric;

/** Evidence of which the agreement can be counted: voxels, samples or objects. */
public interface Counted extends Evidence {

    /** Without meaning in its true negatives where objects are counted. */
    Counts counts();
}
