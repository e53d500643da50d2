package org.gabarito.web;

import java.util.List;
import java.util.Map;
import org.gabarito.guide.AnswersReading;

/**
 * A recommendation as its page shows it.
 *
 * @param category in words
 * @param proposal name of the example with these answers whose outcome is not the paper's; empty
 *     where there is none
 * @param address of this page, of its forms and downloads
 * @param hidden everything in the address that the form for settings does not hold
 * @param faults what was wrong with the address
 */
public record RecommendationView(
        String category,
        String proposal,
        Address address,
        List<StepView> steps,
        List<RuleGroup> rules,
        List<String> pitfalls,
        AnswersView answers,
        Fields fields,
        Scoring scoring,
        List<Map.Entry<String, String>> hidden,
        TreesInUse trees,
        List<AnswersReading.Fault> faults) {

    /**
     * @param path of this page
     * @param query with its question mark; empty when there is none
     */
    public record Address(String path, String query) {
        public String page() {
            return path + query;
        }

        public String apply() {
            return path + "/apply";
        }

        /** A download beside the page. */
        public String file(String name) {
            return path + "/" + name + query;
        }
    }

    /** Rules on one topic. */
    public record RuleGroup(String topic, String title, List<String> rules) {}

    /**
     * Free fields of the config.
     *
     * @param target in the visitor's own words, may be empty
     * @param hasLabels whether there are label maps whose labels can have names
     * @param labelsProblem empty when they can be read
     */
    public record Fields(String target, boolean hasLabels, String labels, String labelsProblem) {}

    /**
     * @param link to the upload page with these answers; empty where no metric is left to score
     * @param files that a command line would name, reference and prediction
     */
    public record Scoring(String link, String files) {
        public boolean isPossible() {
            return !link.isEmpty();
        }
    }
}
