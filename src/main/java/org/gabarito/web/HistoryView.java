package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * The list of evaluations, or those of one config over time.
 *
 * @param all how many there are before any filter
 * @param text what names are filtered by
 * @param config hash that is filtered by, empty for all
 */
public record HistoryView(int all, String text, String config, List<Line> lines) {

    /** Whether there are two under one config, to be compared. */
    public boolean comparable() {
        return lines.stream().anyMatch(line -> line.same() > 1);
    }

    /**
     * @param shortHash beginning of the config's hash, empty before it has ended
     * @param same how many evaluations on this server share the config
     * @param headlines the first few; of several methods the first metric of each, the best first
     * @param methods whether they are of several methods
     * @param more headlines that are left out
     */
    public record Line(
            EvaluationLine evaluation,
            String configHash,
            String shortHash,
            int same,
            String compare,
            List<Number> headlines,
            boolean methods,
            int more) {}

    /**
     * @param interval empty where there is none
     */
    public record Number(
            String method,
            String className,
            String metric,
            String mean,
            String interval,
            String unit,
            int used,
            int expected) {}

    /**
     * The same config over time.
     *
     * @param choices of class and metric, each with its address
     * @param rows the newest first
     */
    public record Comparison(
            String configHash,
            String shortHash,
            String className,
            String metric,
            List<Choice> choices,
            RawString figure,
            List<Row> rows) {}

    public record Choice(String name, String address, boolean current) {}

    public record Row(EvaluationLine evaluation, Number number) {}
}
