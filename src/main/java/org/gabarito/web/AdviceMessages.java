package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of a recommendation. */
@MessageBundle("advice")
public interface AdviceMessages {
    @Message("Recommended metrics")
    String title();

    @Message("Metrics for {target}")
    String titleTarget(String target);

    @Message(
            "{count} answers lead to these metrics. Every reason links to its question; every answer can be changed below.")
    String lead(int count);

    @Message(
            "These are the answers of the example “{example}”. The paper’s outcome for it could not be recovered: what follows is our proposal, not the paper’s result.")
    String proposal(String example);

    @Message("recommended")
    String roleDefault();

    @Message("alternative")
    String roleAlternative();

    @Message("optional")
    String roleOptional();

    @Message("your choice")
    String rolePicked();

    @Message("recommended")
    String wayDefault();

    @Message("alternative")
    String wayAlternative();

    @Message("Because")
    String because();

    @Message("and")
    String and();

    @Message("“{question}” is answered with “{answer}”")
    String answered(String question, String answer);

    @Message("Change this answer: {clause}")
    String changeReason(String clause);

    @Message("No metric in this step")
    String noMetric();

    @Message("Nothing to choose in this step")
    String noWay();

    @Message("Take another or add one")
    String choose();

    @Message("What counts in this step")
    String chooseInstead();

    @Message("Add if it helps")
    String chooseMore();

    @Message("Take another")
    String chooseMatching();

    @Message("Good at")
    String strengths();

    @Message("Beware")
    String weakPoints();

    @Message("Weak here")
    String weakHere();

    @Message("Weak here in addition")
    String weakMore();

    @Message("to a lesser degree")
    String weakPartly();

    @Message("More on {metric}")
    String moreOn(String metric);

    @Message("Formula, definition and source")
    String fullCard();

    @Message("How to choose")
    String howToChoose();

    @Message("{min} to {max}")
    String range(String min, String max);

    @Message("higher is better")
    String higher();

    @Message("lower is better")
    String lower();

    @Message("closer to 0 is better")
    String zero();

    @Message("cutoff")
    String cutoff();

    @Message(
            "A pair counts when its value is above this. 0.5 is usual; a lower value is kinder to small or thin objects, and whatever is taken must be reported.")
    String cutoffHint();

    @Message("Settings")
    String settings();

    @Message("They go into the config. Leave them as they are if in doubt.")
    String settingsText();

    @Message("Your problem in a few words")
    String target();

    @Message("Such as “liver in CT”; for the heading and the config")
    String targetHint();

    @Message("Names of the labels")
    String labels();

    @Message("Such as 1=liver, 2=tumour; empty scores every label")
    String labelsHint();

    @Message("“{typed}” cannot be read. Write number, equals sign and name, separated by commas.")
    String labelsProblem(String typed);

    @Message("Apply")
    String apply();

    @Message("Rules to follow")
    String rules();

    @Message("Aggregation")
    String topicAggregation();

    @Message("Kind of problem")
    String topicCategory();

    @Message("Choice of metrics")
    String topicChoice();

    @Message("Empty cases")
    String topicEmpty();

    @Message("Invalid output")
    String topicInvalid();

    @Message("Matching of objects")
    String topicMatching();

    @Message("Prevalence")
    String topicPrevalence();

    @Message("Reporting")
    String topicReporting();

    @Message("Thresholds")
    String topicThreshold();

    @Message("Uncertainty")
    String topicUncertainty();

    @Message("Pitfalls for your answers")
    String pitfalls();

    @Message("Your answers")
    String answers();

    @Message(
            "Change any of them here. If a change opens a question, it is asked next; the other answers stay.")
    String answersText();

    @Message("All {count} answers, to change in place")
    String allAnswers(int count);

    @Message("Apply the changes")
    String applyAnswers();

    @Message("I don’t know (assumes “{answer}”)")
    String unknown(String answer);

    @Message("To the question")
    String toQuestion();

    @Message("To the question with explanations: {question}")
    String toQuestionOf(String question);

    @Message("What would change")
    String whatIf();

    @Message("Another answer to one question, all others as they are. The link applies it.")
    String whatIfText();

    @Message("No single other answer would change a recommended metric.")
    String whatIfNone();

    @Message("If")
    String ifWord();

    @Message("Another answer would change nothing.")
    String changesNothing();

    @Message("assuming that {assumed}")
    String assuming(String assumed);

    @Message("{step} would give {names}")
    String wouldGive(String step, String names);

    @Message("{step} would drop {names} and give nothing")
    String wouldGiveNone(String step, String names);

    @Message("{step} would give {names} instead of {before}")
    String wouldReplace(String step, String names, String before);

    @Message("{step} would add {names}")
    String wouldAdd(String step, String names);

    @Message("{step} would drop {names}")
    String wouldDrop(String step, String names);

    @Message("{step} would keep {names} as an alternative")
    String wouldKeep(String step, String names);

    @Message("{step} would offer {names} as well")
    String wouldOffer(String step, String names);

    @Message("{step} would no longer offer {names}")
    String wouldNotOffer(String step, String names);

    @Message("{name} of {metric} would be advised otherwise")
    String adviceWouldBe(String metric, String name);

    @Message("one more rule")
    String ruleMore();

    @Message("one rule less")
    String ruleLess();

    @Message("one more weak point")
    String pitfallMore();

    @Message("one weak point less")
    String pitfallLess();

    @Message("Where this comes from")
    String origin();

    @Message(
            "The decisions are rebuilt from Metrics Reloaded (Maier-Hein, Reinke et al., Nature Methods 2024). The published drawings were not copied; what could not be confirmed from the paper’s text, its code or its tool is marked.")
    String originText();

    @Message("Read the paper")
    String originLink();

    @Message("Decision trees {version}")
    String treesVersion(String version);

    @Message("Agreement with the paper")
    String confidence();

    @Message("the way there")
    String confidenceWay();

    @Message("well supported")
    String confidenceHigh();

    @Message("partly confirmed")
    String confidenceMedium();

    @Message("not confirmed")
    String confidenceLow();

    @Message("our inference, not the paper’s")
    String whollyInferred();

    @Message("partly inferred by us")
    String partlyInferred();

    @Message("The way through the tree, drawn")
    String tree();

    @Message("On a page of its own, to zoom and print")
    String treePage();

    @Message("Score my data with this")
    String score();

    @Message("Config (YAML)")
    String downloadYaml();

    @Message("JSON")
    String downloadJson();

    @Message("Link to this page")
    String share();

    @Message("Print")
    String print();

    @Message("Link copied")
    String copied();

    @Message("What to do with it")
    String actions();

    @Message("In a terminal, with the downloaded config:")
    String command();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("The page shows the changed choice.")
    String updated();

    @Message(
            "“{typed}” is no length in the allowed range. Write a number with a unit (nm, um, mm, cm, m or px), such as {example}.")
    String problemLength(String typed, String example);

    @Message("“{typed}” cannot be used. Write a number from {min} to {max}.")
    String problemRange(String typed, String min, String max);

    @Message("“{typed}” cannot be used. Write a number, at least {min}.")
    String problemAtLeast(String typed, String min);

    @Message("“{typed}” is neither yes nor no.")
    String problemFlag(String typed);

    @Message("“{typed}” cannot be used. Write one of {words}.")
    String problemWord(String typed, String words);
}
