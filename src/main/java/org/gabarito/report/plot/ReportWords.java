package org.gabarito.report.plot;

/** What drawings say in the reader's language; see {@code report/words.properties}. */
@FunctionalInterface
public interface ReportWords {
    /**
     * @param fills what stands for {0}, {1} …
     */
    String say(String key, Object... fills);
}
