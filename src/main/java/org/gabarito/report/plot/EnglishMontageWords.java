package org.gabarito.report.plot;

/** As reports of the command line have it. */
final class EnglishMontageWords implements MontageWords {

    @Override
    public String title(String caseId) {
        return "Where " + caseId + " goes wrong";
    }

    @Override
    public String slice(String axis, int index, long falsePositives, long falseNegatives) {
        return "Slice "
                + axis
                + " = "
                + index
                + ": "
                + falsePositives
                + " false positive and "
                + falseNegatives
                + " false negative voxels.";
    }

    @Override
    public String truePositive() {
        return "true positive";
    }

    @Override
    public String falsePositive() {
        return "false positive";
    }

    @Override
    public String falseNegative() {
        return "false negative";
    }

    @Override
    public String otherClass() {
        return "wrong class";
    }

    @Override
    public String outline() {
        return "reference";
    }
}
