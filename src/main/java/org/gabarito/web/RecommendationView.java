package org.gabarito.web;

import java.util.List;
import java.util.Map;
import org.gabarito.guide.AnswersReading;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as its page shows it.
 *
 * @param path of this page
 * @param query with its question mark; empty when there is none
 * @param target in the visitor's own words, may be empty
 * @param notComputable chosen metrics that this version cannot compute
 * @param scoreLink to the upload page, with these answers
 * @param hidden everything in the address that the form for parameters does not hold
 * @param faults what was wrong with the address
 */
public record RecommendationView(
        String category,
        String path,
        String query,
        String target,
        List<StepCard> steps,
        Details details,
        List<QuestionView.AnswerLine> answers,
        Fields fields,
        List<MetricLabel> notComputable,
        List<Map.Entry<String, String>> hidden,
        String scoreLink,
        TreesInUse trees,
        List<AnswersReading.Fault> faults) {

    /**
     * @param choices what counts, the defaults or what was picked
     * @param others what could be taken instead or in addition
     * @param inferred whether part of it is ours, not the paper's
     * @param sources in words
     * @param provenance what exactly was seen or inferred
     */
    public record StepCard(
            String step,
            String title,
            String note,
            List<ChoiceCard> choices,
            List<ChoiceCard> others,
            List<QuestionView.AnswerLine> because,
            @Nullable GuideText guide,
            String confidence,
            boolean inferred,
            List<String> sources,
            String provenance) {}

    /**
     * @param role {@code default}, {@code alternative} or {@code optional}, as the trees say
     * @param pick address of this page with it taken; without it where it is taken already
     */
    public record ChoiceCard(
            MetricLabel metric,
            String role,
            boolean picked,
            String pick,
            String meaning,
            String strengths,
            String weakPoints,
            List<ParameterField> parameters) {}

    /**
     * @param name of the form field
     * @param flag whether it is yes or no
     * @param problem why the value cannot be used, empty when it can
     */
    public record ParameterField(
            String name,
            String label,
            String value,
            boolean flag,
            String meaning,
            String advice,
            String problem) {

        /** Whether a flag is set. */
        public boolean isSet() {
            return value.equals("true") || value.equals("1");
        }
    }

    public record GuideText(String id, String title, String text) {}

    /** What holds beside the metrics. */
    public record Details(List<RuleText> rules, List<String> pitfalls) {}

    public record RuleText(String topic, String text) {}

    /** Free fields of the config. */
    public record Fields(String target, String labels, String labelsProblem) {}
}
