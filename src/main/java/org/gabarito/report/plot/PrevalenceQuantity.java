package org.gabarito.report.plot;

import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.core.statistics.prevalence.TargetPrevalence;
import org.gabarito.plan.Decimal;

/** What decisions are worth at a prevalence. */
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

    /**
     * @param place whose costs and threshold count, whatever its prevalence
     */
    public TargetPrevalence.Value of(
            TargetPrevalence study, double prevalence, PlaceOfUse place, double level) {
        return switch (this) {
            case PPV -> study.positivePredictiveValue(prevalence, level);
            case NPV -> study.negativePredictiveValue(prevalence, level);
            case COST ->
                    study.expectedCost(prevalence, place.missCost(), place.falseAlarmCost(), level);
            case BENEFIT -> study.netBenefit(prevalence, place.threshold(), level);
        };
    }

    /** What it takes for granted in words, such as {@code threshold 0.3}; mostly nothing. */
    public String assumed(PlaceOfUse place, ReportWords words) {
        return switch (this) {
            case PPV, NPV -> "";
            case COST -> costs(place, words);
            case BENEFIT -> words.say("curve.at_threshold", Decimal.text(place.threshold()));
        };
    }

    private static String costs(PlaceOfUse place, ReportWords words) {
        String miss = Decimal.text(place.missCost());
        String falseAlarm = Decimal.text(place.falseAlarmCost());
        if (miss.equals(falseAlarm)) {
            return words.say("curve.costs_alike", miss);
        }
        return place.falseAlarmCost() == 1
                ? words.say("curve.costs_times", miss)
                : words.say("curve.costs", miss, falseAlarm);
    }
}
