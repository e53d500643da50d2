package org.gabarito.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.core.metric.Parameter;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.plan.MetricConfig;

/**
 * What a form of the result page sent, which names every field, as the address that a person would
 * share: values that go without saying are left out.
 */
final class Submission {
    /** In place of an answer: take what is assumed then. */
    static final String UNKNOWN = "unknown";

    /** The part of the page that the visitor was at. */
    static final String AT = "at";

    private final Guide guide;

    Submission(Guide guide) {
        this.guide = guide;
    }

    /** Which answers were read off data, each with its value: whoever changes one takes it over. */
    static String measured(Trail trail) {
        return trail.measured().stream()
                .map(slug -> slug + ":" + trail.value(slug))
                .collect(Collectors.joining(","));
    }

    Trail tidied(Trail sent) {
        Trail tidy = stillMeasured(sent.without(AT));
        for (Map.Entry<String, String> answer : sent.answers().entrySet()) {
            Optional<Item> item = guide.item(answer.getKey());
            if (item.isPresent() && answer.getValue().equals(UNKNOWN)) {
                tidy = tidy.assuming(answer.getKey(), item.get().unknownMeans());
            }
        }
        for (Map.Entry<String, String> set : sent.under(Trail.PARAMETER).entrySet()) {
            if (goesWithoutSaying(set.getKey(), set.getValue())) {
                tidy = tidy.without(Trail.PARAMETER + set.getKey());
            }
        }
        return tidy;
    }

    private static Trail stillMeasured(Trail sent) {
        String unchanged =
                sent.measured().stream()
                        .map(entry -> entry.split(":", 2))
                        .filter(e -> e.length == 1 || sent.value(e[0]).equals(e[1]))
                        .map(entry -> entry[0])
                        .collect(Collectors.joining(","));
        return unchanged.isEmpty()
                ? sent.without(Trail.MEASURED)
                : sent.with(Trail.MEASURED, unchanged);
    }

    private static boolean goesWithoutSaying(String field, String value) {
        if (Trail.CUTOFF.equals(Trail.PARAMETER + field)) {
            return value.equals(String.valueOf(MetricConfig.Matching.USUAL_THRESHOLD));
        }
        int dot = field.indexOf('.');
        if (dot < 0) {
            return false;
        }
        return ParameterFields.parameters(field.substring(0, dot)).stream()
                .filter(parameter -> parameter.name().equals(field.substring(dot + 1)))
                .anyMatch(parameter -> said(parameter).equals(value));
    }

    private static String said(Parameter parameter) {
        return parameter.optional() ? "" : parameter.text(parameter.fallback());
    }
}
