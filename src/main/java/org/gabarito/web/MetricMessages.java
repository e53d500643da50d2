package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The catalogue of metrics. */
@MessageBundle("metric")
public interface MetricMessages {
    @Message("Metrics")
    String title();

    @Message("Every metric that this version computes, with its exact definition.")
    String lead();

    @Message("Overlap and counting")
    String counting();

    @Message("Boundary")
    String boundary();

    @Message("Topology")
    String topology();

    @Message("Volume")
    String volume();

    @Message("Instances")
    String instance();

    @Message("All thresholds")
    String threshold();

    @Message("Calibration")
    String calibration();

    @Message("Formula")
    String formula();

    @Message("Range")
    String range();

    @Message("Best")
    String best();

    @Message("Direction")
    String direction();

    @Message("Unit")
    String unit();

    @Message("none")
    String unitNone();

    @Message("length of the image’s spacing, such as mm")
    String unitLength();

    @Message("volume or area, such as mm³")
    String unitSize();

    @Message("Also called")
    String aliases();

    @Message("Parameters")
    String parameters();

    @Message("Parameter")
    String parameter();

    @Message("Meaning")
    String meaning();

    @Message("Default")
    String fallback();

    @Message("Definitions")
    String definitions();

    @Message("Tools disagree; every value that Gabarito prints carries the id of its definition.")
    String definitionsText();

    @Message("Definition")
    String definition();

    @Message("Empty masks")
    String empty();

    @Message("Only the reference is empty")
    String emptyReference();

    @Message("Only the prediction is empty")
    String emptyPrediction();

    @Message("Both are empty")
    String emptyBoth();

    @Message("If only one of them is empty, the formula holds as it is.")
    String emptyOrdinary();

    @Message("undefined")
    String undefined();

    @Message("Source")
    String source();

    @Message("Good at")
    String strengths();

    @Message("Beware")
    String weakPoints();
}
