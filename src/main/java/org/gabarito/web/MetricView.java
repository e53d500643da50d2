package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.gabarito.core.metric.MetricInfo;

/**
 * A metric as its page shows it. Lists without entries and empty texts are sections that the page
 * leaves out.
 *
 * @param formula as MathML
 * @param range such as {@code 0 – 1}
 * @param best empty where it depends on the data
 * @param empty raw values for empty masks; none where an empty mask is nothing special
 * @param bibtex the source as an entry of a reference list
 */
public record MetricView(
        MetricInfo info,
        MetricLabel label,
        String meaning,
        RawString drawing,
        RawString formula,
        String range,
        String best,
        List<String> categories,
        String strengths,
        String weakPoints,
        List<ParameterRow> parameters,
        List<EmptyRow> empty,
        String edgeCases,
        List<Relative> relatives,
        List<Tool> tools,
        List<Place> places,
        String bibtex) {

    /** A metric in the list of all. */
    public record Line(MetricLabel label, String meaning) {}

    /**
     * @param id of the family in lower case
     */
    public record Family(String id, List<Line> metrics) {}

    /**
     * @param address of the list with metrics for it alone
     */
    public record Filter(String name, String address, boolean current) {}

    /**
     * @param flag whether it is yes or no
     * @param allowed empty for flags
     */
    public record ParameterRow(
            String name,
            String fallback,
            boolean flag,
            String allowed,
            String meaning,
            List<Advice> advice) {}

    /**
     * @param when empty where it is for everybody else
     */
    public record Advice(String when, String text) {}

    /**
     * @param which {@code reference}, {@code prediction} or {@code both}
     * @param value empty when undefined
     */
    public record EmptyRow(String which, String value) {}

    public record Relative(MetricLabel label, String difference) {}

    public record Tool(String tool, String name, String note) {}

    /**
     * A step of the guide that can recommend it.
     *
     * @param byDefault whether it can be the first choice there
     */
    public record Place(String step, String title, boolean byDefault) {}
}
