package org.gabarito.core.metric;

/**
 * A formula, written once in a small part of LaTeX. Pages show it typeset, terminals and tables in
 * plain text.
 *
 * @param tex without delimiters; blanks matter to the plain text only
 */
public record Formula(String tex) {

    /** In one line of Unicode text, such as {@code IoU = TP / (TP + FP + FN)}. */
    public String plain() {
        return new FormulaText(tex).plain();
    }
}
