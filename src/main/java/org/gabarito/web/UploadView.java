package org.gabarito.web;

import java.util.List;
import org.gabarito.plan.Category;

/**
 * The upload page.
 *
 * @param config as YAML, sent back with the form; empty when the visitor brings one or none
 * @param metrics of that config, as typed on a command line
 * @param recommendation where it comes from, empty when it does not come from the guide
 * @param kind of problem, by the short name of its category; empty when nobody knows yet
 * @param problems what was wrong with the last attempt
 */
public record UploadView(
        String config,
        List<String> metrics,
        String recommendation,
        String kind,
        List<Problem.Fault> problems) {
    private static final String LABEL_MAPS = ".nii,.gz,.png";
    private static final String TABLES = ".csv,.tsv";
    private static final String DETECTIONS = ".json";

    public boolean hasConfig() {
        return !config.isEmpty();
    }

    /** Endings of the files to choose from. */
    public String accept() {
        return Category.find(kind)
                .map(
                        category ->
                                switch (category) {
                                    case IMAGE_LEVEL_CLASSIFICATION -> TABLES;
                                    case SEMANTIC_SEGMENTATION -> LABEL_MAPS;
                                    case OBJECT_DETECTION -> DETECTIONS;
                                    case INSTANCE_SEGMENTATION -> LABEL_MAPS + "," + TABLES;
                                })
                .map(endings -> ".zip," + endings)
                .orElse(String.join(",", ".zip", LABEL_MAPS, TABLES, DETECTIONS));
    }
}
