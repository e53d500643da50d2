package org.gabarito.core.statistics;

/**
 * Why an interval may hold the true value less often than its level says. The simulation in
 * docs/explanation/uncertainty.md shows when.
 */
public enum IntervalWarning {
    FEW_CASES("few-cases", "too few cases for an interval to be trusted"),
    ALL_EQUAL("all-equal", "all values are equal, so nothing is known of how they vary"),
    PILE_AT_LIMIT(
            "pile-at-limit",
            "many values lie at the end of the metric's range, and few cases say how far the others"
                    + " fall off"),
    SKEWED("skewed", "the values are skewed, and there are too few cases to know their tail"),
    FEW_CLUSTERS("few-clusters", "the cases come from too few groups that depend on each other"),
    LEVEL_NOT_REACHED(
            "level-not-reached", "so few cases cannot reach the level that was asked for");

    private final String code;
    private final String text;

    IntervalWarning(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Name for result files. */
    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
