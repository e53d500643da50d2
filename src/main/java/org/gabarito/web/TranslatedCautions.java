package org.gabarito.web;

import org.gabarito.report.Caution;

/** Cautions in the language of a page. */
final class TranslatedCautions {
    private TranslatedCautions() {}

    /** The reason, and what to do. */
    static String text(CautionMessages words, Caution one) {
        String name =
                switch (one.likewise().size()) {
                    case 0 -> one.className();
                    case 1 -> words.likewiseOne(one.className(), one.likewise().get(0));
                    default -> words.likewise(one.className(), one.likewise().size());
                };
        return switch (one.kind()) {
            case SINGLE_METRIC -> words.single(one.subject());
            case RELATED_METRICS -> words.related(one.subject());
            case FEW_CASES ->
                    name.isEmpty()
                            ? words.few(one.number(0))
                            : words.fewOfClass(name, one.number(0));
            case DIFFERENCE_WITHIN_INTERVAL ->
                    words.difference(
                            name,
                            one.subjects().get(0),
                            one.subjects().get(1),
                            one.subjects().get(2),
                            one.number(0),
                            one.number(1));
            case MOSTLY_UNDEFINED ->
                    words.undefined(name, one.subject(), one.number(0), one.number(1));
            case TOLERANCE_BELOW_SPACING ->
                    words.tolerance(one.subject(), one.number(0), one.number(1), one.number(2));
            case TINY_STRUCTURES ->
                    words.tiny(name, one.subject(), one.number(0), one.number(1), one.number(2));
            case FAR_OUTLIERS ->
                    words.outliers(
                            name, one.subject(), one.number(0), one.number(1), one.number(2));
        };
    }
}
