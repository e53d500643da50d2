package org.gabarito.report.html;

import org.gabarito.report.plot.MontageWords;

/** The words in montages of the report. */
record ReportMontageWords(Words words) implements MontageWords {

    @Override
    public String title(String caseId) {
        return words.of("montage.title", caseId);
    }

    @Override
    public String slice(String axis, int index, long falsePositives, long falseNegatives) {
        return words.of("montage.slice", axis, index, falsePositives, falseNegatives);
    }

    @Override
    public String truePositive() {
        return words.of("montage.true_positive");
    }

    @Override
    public String falsePositive() {
        return words.of("montage.false_positive");
    }

    @Override
    public String falseNegative() {
        return words.of("montage.false_negative");
    }

    @Override
    public String otherClass() {
        return words.of("montage.other_class");
    }

    @Override
    public String outline() {
        return words.of("montage.outline");
    }
}
