package org.gabarito.report.html;

import java.util.Locale;
import org.gabarito.report.Caution;

/** Cautions in the language of whoever reads them, for pages and reports alike. */
public final class CautionText {
    private CautionText() {}

    /** The reason, and what to do. */
    public static String of(Caution one, Locale locale) {
        return of(one, new Words(locale));
    }

    static String of(Caution one, Words words) {
        String key = "caution." + one.kind().code();
        String name =
                switch (one.likewise().size()) {
                    case 0 -> one.className();
                    case 1 ->
                            words.of(
                                    "caution.likewise_one", one.className(), one.likewise().get(0));
                    default -> words.of("caution.likewise", one.className(), one.likewise().size());
                };
        return switch (one.kind()) {
            case SINGLE_METRIC, RELATED_METRICS -> words.of(key, one.subject());
            case FEW_CASES ->
                    name.isEmpty()
                            ? words.of(key, one.number(0))
                            : words.of("caution.few-cases_of_class", name, one.number(0));
            case FEW_CLUSTERS -> words.of(key, one.subject(), one.number(0));
            case DEPENDENT_CASES ->
                    one.subjects().isEmpty()
                            ? words.of(key)
                            : words.of(
                                    "caution.dependent-cases_column",
                                    one.subject(),
                                    one.number(0),
                                    one.number(1));
            case UNCLUSTERED_CASES -> words.of(key, one.subject(), one.number(0), one.number(1));
            case DIFFERENCE_WITHIN_INTERVAL ->
                    words.of(
                            key,
                            name,
                            one.subjects().get(0),
                            one.subjects().get(1),
                            one.subjects().get(2),
                            one.number(0),
                            one.number(1));
            case MOSTLY_UNDEFINED ->
                    words.of(key, name, one.subject(), one.number(0), one.number(1));
            case TOLERANCE_BELOW_SPACING ->
                    words.of(key, one.subject(), one.number(0), one.number(1), one.number(2));
            case TINY_STRUCTURES, FAR_OUTLIERS ->
                    words.of(key, name, one.subject(), one.number(0), one.number(1), one.number(2));
        };
    }
}
