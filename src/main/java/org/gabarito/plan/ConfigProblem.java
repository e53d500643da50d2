package org.gabarito.plan;

/**
 * A fault in a metric config or in an option that says the same.
 *
 * @param file as the user named it, or the option such as {@code --metrics}
 * @param line from 1; 0 where there are no lines
 * @param fault one sentence: what is wrong
 * @param cure one sentence: what to do
 */
public record ConfigProblem(String file, int line, String fault, String cure) {

    /** {@code file:line: fault cure}, as a terminal or an editor shows it. */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + fault + " " + cure;
    }
}
