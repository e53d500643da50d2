package org.gabarito.report.plot;

/** The words in a montage, in the reader's language. */
public interface MontageWords {

    /** Such as {@code Where liver_01 goes wrong}. */
    String title(String caseId);

    /**
     * One slice in a sentence, for those who do not see it.
     *
     * @param axis x, y or z
     */
    String slice(String axis, int index, long falsePositives, long falseNegatives);

    String truePositive();

    String falsePositive();

    String falseNegative();

    String otherClass();

    /** What the line is. */
    String outline();

    MontageWords ENGLISH = new EnglishMontageWords();
}
