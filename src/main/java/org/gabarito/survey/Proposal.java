package org.gabarito.survey;

import org.gabarito.guide.Text;

/**
 * An answer that was read off the data.
 *
 * @param slug of the question
 * @param value of the answer
 * @param evidence what was counted or measured, in words with numbers
 * @param thresholds from where on it counts
 */
public record Proposal(
        String slug, String value, Strength strength, Text evidence, Text thresholds) {

    /** How far the data carry an answer. */
    public enum Strength {
        /** Far from the threshold, from enough cases. */
        CLEAR,

        /** Near the threshold, or from few cases: to be looked at. */
        BORDERLINE;

        static Strength clearIf(boolean clear) {
            return clear ? CLEAR : BORDERLINE;
        }
    }

    public boolean isClear() {
        return strength == Strength.CLEAR;
    }

    static Proposal yesNo(
            String slug, boolean yes, Strength strength, Text evidence, Text thresholds) {
        return new Proposal(slug, yes ? "yes" : "no", strength, evidence, thresholds);
    }
}
