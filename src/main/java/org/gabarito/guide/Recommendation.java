package org.gabarito.guide;

import java.util.List;

/**
 * The end of a walk. Field names are those of the JSON that the HTTP interface and commands print.
 */
public record Recommendation(
        String category,
        List<StepOutcome> steps,
        List<ParameterAdvice> parameters,
        List<Rule> rules,
        List<Pitfall> pitfalls,
        TreesVersion trees)
        implements Step {
    public Recommendation {
        steps = List.copyOf(steps);
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        pitfalls = List.copyOf(pitfalls);
    }

    /**
     * What one subprocess recommends, and why.
     *
     * @param chooses what its ids are: {@code metric}, {@code criterion}, {@code assignment} or
     *     {@code double-assignment}
     */
    public record StepOutcome(
            String step,
            Text title,
            String chooses,
            List<Choice> recommended,
            List<Reason> because,
            String guide,
            Text note,
            Provenance provenance) {
        public StepOutcome {
            recommended = List.copyOf(recommended);
            because = List.copyOf(because);
        }

        /** Not ways to match predictions with references. */
        public boolean choosesMetrics() {
            return chooses.equals(Choosable.METRIC);
        }
    }

    /**
     * @param id metric, localization criterion or assignment strategy
     * @param role {@code default}, {@code alternative} or {@code optional}
     */
    public record Choice(String id, String role) {
        public boolean isDefault() {
            return role.equals("default");
        }
    }

    /**
     * An answer that led here.
     *
     * @param clause the answer as it can follow "because", empty where the files do not say it
     */
    public record Reason(String item, String answer, Text question, Text clause) {}

    /** Advice on one parameter of one metric. */
    public record ParameterAdvice(String metric, String name, Text advice) {}

    /** A rule for aggregation, empty cases, reporting … */
    public record Rule(String topic, Text text) {}

    /**
     * A weak point of what is recommended that these answers bring out.
     *
     * @param metrics the recommended metrics that have it
     * @param partly those that have it to a lesser degree
     * @param criteria the recommended localization criteria that have it
     */
    public record Pitfall(
            String id,
            Text text,
            List<String> metrics,
            List<String> partly,
            List<String> criteria) {
        public Pitfall {
            criteria = List.copyOf(criteria);
            metrics = List.copyOf(metrics);
            partly = List.copyOf(partly);
        }
    }

    /** Which trees said so. */
    public record TreesVersion(String version, String hash) {}
}
