package org.gabarito.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.plan.Decimal;

/**
 * The place where decisions will be used, as somebody typed it. What was not typed, or is wrong, is
 * as usual.
 */
record TypedPlace(
        TypedNumber prevalence,
        TypedNumber missCost,
        TypedNumber falseAlarmCost,
        TypedNumber threshold,
        PlaceOfUse usual) {
    private static final String PREVALENCE = "prevalence";
    private static final String MISS_COST = "miss_cost";
    private static final String FALSE_ALARM_COST = "false_alarm_cost";
    private static final String THRESHOLD = "threshold";

    /** Not both costs may be 0. */
    static TypedPlace of(PlaceQuery query, PlaceOfUse usual) {
        TypedNumber miss = TypedNumber.of(query.missCost, PlaceOfUse::isCost);
        boolean free = miss.value().orElse(usual.missCost()) == 0;
        return new TypedPlace(
                TypedNumber.of(query.prevalence, PlaceOfUse::isPrevalence),
                miss,
                TypedNumber.of(
                        query.falseAlarmCost,
                        cost -> PlaceOfUse.isCost(cost) && !(free && cost == 0)),
                TypedNumber.of(query.threshold, PlaceOfUse::isThreshold),
                usual);
    }

    PlaceOfUse place() {
        return new PlaceOfUse(
                prevalence.value(),
                missCost.value().orElse(usual.missCost()),
                falseAlarmCost.value().orElse(usual.falseAlarmCost()),
                threshold.value().orElse(usual.threshold()));
    }

    boolean wrong() {
        return prevalence.wrong()
                || missCost.wrong()
                || falseAlarmCost.wrong()
                || threshold.wrong();
    }

    /** What is right as it was typed, by the name of its field. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, PREVALENCE, prevalence);
        put(typed, MISS_COST, missCost);
        put(typed, FALSE_ALARM_COST, falseAlarmCost);
        put(typed, THRESHOLD, threshold);
        return typed;
    }

    private static void put(Map<String, String> typed, String name, TypedNumber number) {
        number.value().ifPresent(value -> typed.put(name, number.typed()));
    }

    List<PlaceField> fields(CurveMessages words) {
        String miss = Decimal.text(usual.missCost());
        String falseAlarm = Decimal.text(usual.falseAlarmCost());
        String acting = Decimal.text(usual.threshold());
        return List.of(
                field(
                        PREVALENCE,
                        words.prevalence(),
                        words.prevalenceHelp(),
                        prevalence,
                        "",
                        words::prevalenceWrong),
                field(
                        MISS_COST,
                        words.missCost(),
                        words.missCostHelp(miss),
                        missCost,
                        miss,
                        words::costWrong),
                field(
                        FALSE_ALARM_COST,
                        words.falseAlarmCost(),
                        words.falseAlarmCostHelp(falseAlarm),
                        falseAlarmCost,
                        falseAlarm,
                        words::costWrong),
                field(
                        THRESHOLD,
                        words.threshold(),
                        words.thresholdHelp(acting),
                        threshold,
                        acting,
                        words::thresholdWrong));
    }

    private static PlaceField field(
            String name,
            String label,
            String help,
            TypedNumber number,
            String usual,
            UnaryOperator<String> fault) {
        return new PlaceField(
                name,
                label,
                help,
                number.typed().isEmpty() ? usual : number.typed(),
                number.wrong() ? fault.apply(number.typed()) : "");
    }
}
