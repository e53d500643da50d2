package org.gabarito.core.metric;

/** Evidence of which all classes can be counted against each other: voxels or samples. */
public interface Confused extends Evidence {

    ConfusionMatrix confusion();
}
