package org.gabarito.web;

import org.gabarito.report.plot.MontageWords;

/** The words in montages from the site's messages. */
record TranslatedMontageWords(CaseMessages words) implements MontageWords {

    @Override
    public String title(String caseId) {
        return words.montage(caseId);
    }

    @Override
    public String slice(String axis, int index, long falsePositives, long falseNegatives) {
        return words.slice(axis, index, falsePositives, falseNegatives);
    }

    @Override
    public String truePositive() {
        return words.truePositive();
    }

    @Override
    public String falsePositive() {
        return words.falsePositive();
    }

    @Override
    public String falseNegative() {
        return words.falseNegative();
    }

    @Override
    public String otherClass() {
        return words.otherClass();
    }

    @Override
    public String outline() {
        return words.reference();
    }
}
