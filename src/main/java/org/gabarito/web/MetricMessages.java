package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The catalogue of metrics. */
@MessageBundle("metric")
public interface MetricMessages {
    @Message("Metrics")
    String title();

    @Message(
            "Every metric that the guide can recommend: what it says, when it misleads, and how it is computed exactly.")
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

    @Message("Thresholds and curves")
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

    @Message("Where there is nothing")
    String empty();

    @Message("Only the reference has none")
    String emptyReference();

    @Message("Only the prediction has none")
    String emptyPrediction();

    @Message("Neither has any")
    String emptyBoth();

    @Message("Where the class is absent from one side, the formula holds as it is.")
    String emptyOrdinary();

    @Message("undefined")
    String undefined();

    @Message("Source")
    String source();

    @Message("Good at")
    String strengths();

    @Message("Beware")
    String weakPoints();

    @Message("All")
    String all();

    @Message("Metrics by kind of problem")
    String filters();

    @Message(
            "It needs true negatives, so it has no meaning for objects: nobody can count those that are not there. On label maps their number depends on how much background the image shows.")
    String trueNegatives();

    @Message("depends on the data")
    String bestDepends();

    @Message("Meant for")
    String meantFor();

    @Message("Allowed")
    String allowed();

    @Message("Advice")
    String advice();

    @Message("When {condition}:")
    String when(String condition);

    /** Core says it in English; other languages say it from the id. */
    @Message("{meaning}")
    String definitionMeaning(String metric, String id, String meaning);

    @Message("and")
    String and();

    @Message("or")
    String or();

    @Message("Otherwise:")
    String otherwise();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("yes or no")
    String yesOrNo();

    @Message("Edge cases")
    String edgeCases();

    @Message("Value")
    String value();

    @Message("Not the same as")
    String relatives();

    @Message("Where the guide recommends it")
    String places();

    @Message("as the first choice")
    String byDefault();

    @Message("as an alternative")
    String asAlternative();

    @Message("In other tools")
    String tools();

    @Message("Tool")
    String tool();

    @Message("Name")
    String toolName();

    @Message("Difference")
    String toolNote();

    @Message("Download as BibTeX")
    String bibtex();
}
