package org.gabarito.report.plot;

import org.gabarito.core.statistics.prevalence.TargetPrevalence;

/**
 * What decisions are worth at a prevalence. A miss and a false alarm cost 1 each, and one acts from
 * a chance of one half.
 */
public enum PrevalenceQuantity {
    PPV("ppv"),
    NPV("npv"),
    COST("expected-cost"),
    BENEFIT("net-benefit");

    private final String id;

    PrevalenceQuantity(String id) {
        this.id = id;
    }

    /** Of its plot. */
    public String id() {
        return id;
    }

    boolean isShare() {
        return this == PPV || this == NPV;
    }

    public TargetPrevalence.Value of(TargetPrevalence study, double prevalence, double level) {
        return switch (this) {
            case PPV -> study.positivePredictiveValue(prevalence, level);
            case NPV -> study.negativePredictiveValue(prevalence, level);
            case COST -> study.expectedCost(prevalence, 1, 1, level);
            case BENEFIT -> study.netBenefit(prevalence, 0.5, level);
        };
    }
}
