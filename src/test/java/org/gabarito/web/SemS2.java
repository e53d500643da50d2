package org.gabarito.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The answers of the worked example of liver segmentation. */
final class SemS2 {
    static final String PATH = "/recommendation/semantic-segmentation";

    private SemS2() {}

    static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String slug :
                "small_structures variable_sizes tubular touching_structures center_important"
                        .split(" ")) {
            answers.put(slug, "no");
        }
        answers.put("boundary_important", "yes");
        answers.put("volume_important", "yes");
        answers.put("unequal_class_interest", "no");
        answers.put("unequal_severity", "no");
        answers.put("compensate_annotation_imprecision", "yes");
        answers.put("outlier_handling", "distance_contour");
        for (String slug :
                ("noisy_reference reference_outliers dependent_cases empty_reference_possible"
                                + " empty_prediction_possible invalid_output_possible")
                        .split(" ")) {
            answers.put(slug, "no");
        }
        return answers;
    }

    static String query() {
        return answers().entrySet().stream()
                .map(answer -> answer.getKey() + "=" + answer.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }
}
