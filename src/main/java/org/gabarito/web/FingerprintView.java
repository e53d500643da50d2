package org.gabarito.web;

import java.util.List;
import org.gabarito.guide.Recommendation;

/**
 * Everything about a choice of metrics on one sheet.
 *
 * @param target what is looked for in the images, may be empty
 * @param url where the same can be seen again
 */
public record FingerprintView(
        String category,
        String target,
        List<Topic> topics,
        List<StepLine> steps,
        boolean hasAssumed,
        Recommendation.TreesVersion trees,
        String url,
        String back) {

    /** A group of questions with the answers to them. */
    public record Topic(String title, List<Answered> answers) {}

    public record Answered(String item, String question, String answer, boolean assumed) {}

    /**
     * @param choices with parameters, none where the step yields none
     */
    public record StepLine(String step, String title, List<String> choices) {}
}
