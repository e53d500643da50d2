package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.junit.jupiter.api.Test;

class TypedPlaceTest {
    private static final PlaceOfUse STATED = new PlaceOfUse(OptionalDouble.empty(), 5, 1, 0.2);

    private static TypedPlace typed(
            String prevalence, String missCost, String falseAlarmCost, String threshold) {
        PlaceQuery query = new PlaceQuery();
        query.prevalence = prevalence;
        query.missCost = missCost;
        query.falseAlarmCost = falseAlarmCost;
        query.threshold = threshold;
        return TypedPlace.of(query, STATED);
    }

    @Test
    void whatIsNotTypedIsAsUsual() {
        TypedPlace nothing = typed(null, "", null, " ");
        assertEquals(STATED, nothing.place());
        assertFalse(nothing.wrong());
        assertTrue(nothing.typed().isEmpty());
    }

    @Test
    void whatIsTypedCounts() {
        TypedPlace place = typed("2 %", "2,5", "4", "30 %");
        assertEquals(new PlaceOfUse(OptionalDouble.of(0.02), 2.5, 4, 0.3), place.place());
        assertEquals(
                "{prevalence=2 %, miss_cost=2,5, false_alarm_cost=4, threshold=30 %}",
                place.typed().toString());
    }

    @Test
    void whatIsWrongIsAsUsualAndKeptOutOfLinks() {
        for (TypedPlace wrong :
                List.of(
                        typed("0", "", "", ""),
                        typed("", "-1", "", ""),
                        typed("", "1e7", "", ""),
                        typed("", "", "many", ""),
                        typed("", "", "", "0"),
                        typed("", "", "", "1"))) {
            assertTrue(wrong.wrong());
            assertEquals(STATED, wrong.place());
            assertTrue(wrong.typed().isEmpty());
        }
    }

    @Test
    void oneOfBothCostsCanBeNothingButNotBoth() {
        assertFalse(typed("", "0", "", "").wrong());
        assertFalse(typed("", "", "0", "").wrong());
        assertTrue(typed("", "0", "0", "").wrong());
    }
}
