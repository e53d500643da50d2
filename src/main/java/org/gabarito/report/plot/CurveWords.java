package org.gabarito.report.plot;

/** What plots of curves say, in the reader's language; see {@code report/words.properties}. */
@FunctionalInterface
public interface CurveWords {
    /**
     * @param fills what stands for {0}, {1} …
     */
    String say(String key, Object... fills);
}
