package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The decision trees, drawn and in words. */
@MessageBundle("tree")
public interface TreeMessages {
    @Message("Decision trees")
    String title();

    @Message(
            "Everything that the guide recommends comes from these trees. Each asks a few questions and ends in metrics; which trees are walked depends on the kind of problem.")
    String lead();

    @Message("How sure this is")
    String sureTitle();

    @Message(
            "The drawings of Metrics Reloaded are not copied here. The trees were rebuilt from the paper’s text, its published code, recorded runs of its tool and what others quote. Every box says by its outline, and in a word, how its content is known. What is marked as inferred is ours, not the paper’s.")
    String sureText();

    @Message("Tree")
    String columnTree();

    @Message("Chooses")
    String columnChooses();

    @Message("Boxes by how they are known")
    String columnKnown();

    @Message("Agreement with the paper")
    String columnConfidence();

    @Message("high")
    String confidenceHigh();

    @Message("medium")
    String confidenceMedium();

    @Message("low")
    String confidenceLow();

    @Message("a problem category")
    String choosesCategory();

    @Message("metrics")
    String choosesMetric();

    @Message("a localization criterion")
    String choosesCriterion();

    @Message("an assignment strategy")
    String choosesAssignment();

    @Message("what becomes of double assignments")
    String choosesDouble();

    @Message("always")
    String statusMandatory();

    @Message("if it applies")
    String statusIfAny();

    @Message("optional")
    String statusOptional();

    @Message("First, if the kind of problem is not clear:")
    String before();

    @Message("seen")
    String seen();

    @Message("other source")
    String other();

    @Message("quoted")
    String relayed();

    @Message("recalled")
    String recalled();

    @Message("inferred")
    String inferred();

    @Message("seen in the paper, its code or its tool")
    String legendSeen();

    @Message("from another source, named below")
    String legendOther();

    @Message("quoted by others, not seen in the original")
    String legendRelayed();

    @Message("recalled, not checked against the text")
    String legendRecalled();

    @Message("inferred by us, wholly or in part")
    String legendInferred();

    @Message("the path that your answers take")
    String legendTaken();

    @Message("Outlines")
    String legend();

    @Message("recommended")
    String roleDefault();

    @Message("alternative")
    String roleAlternative();

    @Message("optional")
    String roleOptional();

    @Message("nothing recommended")
    String nothing();

    @Message("question {number}")
    String mark(int number);

    @Message("or")
    String or();

    @Message("and")
    String and();

    @Message("taken:")
    String taken();

    @Message("taken")
    String takenMark();

    @Message("Kind of problem")
    String categories();

    @Message("any")
    String anyCategory();

    @Message(
            "No answers yet: this is the whole tree. Walk the guide, and the path that your answers take shows here.")
    String noAnswers();

    @Message("Your answers take the thick path. Press a question to answer it anew.")
    String withAnswers();

    @Message("Your answers do not decide anything in this tree yet.")
    String notReached();

    @Message("The whole tree without answers")
    String withoutAnswers();

    @Message("Back to the recommendation")
    String toRecommendation();

    @Message("Go on in the guide")
    String toGuide();

    @Message("The drawing; scroll to see all of it")
    String figure();

    @Message("Larger")
    String larger();

    @Message("Smaller")
    String smaller();

    @Message("Fit the width")
    String fit();

    @Message("Print")
    String print();

    @Message("Drag, scroll or use the arrow keys to move.")
    String moveHint();

    @Message("The same in words")
    String inWords();

    @Message("How to choose: {guide}")
    String guide(String guide);

    @Message("Step by step")
    String steps();

    @Message("Previous tree: {title}")
    String previous(String title);

    @Message("Next tree: {title}")
    String next(String title);

    @Message("All trees")
    String all();

    @Message("Sources of this tree")
    String sources();

    @Message("These trees")
    String inUse();

    @Message("with changes from a local folder")
    String changed();

    @Message("Version {version}")
    String version(String version);

    @Message("You can change every question and every tree, or add your own, without programming.")
    String own();

    @Message("As data")
    String asData();
}
