package org.gabarito.core.metric;

/** Both masks of one class inside their common box, with surfaces and distances worked out once. */
public final class MaskPair {}
