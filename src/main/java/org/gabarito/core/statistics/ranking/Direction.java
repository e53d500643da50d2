package org.gabarito.core.statistics.ranking;

/** Which values of a metric are good. */
public enum Direction {
    HIGHER_IS_BETTER(-1),
    LOWER_IS_BETTER(1);

    /** Turns values into losses: the less, the better. */
    final int sign;

    Direction(int sign) {
        this.sign = sign;
    }
}
