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
            "{count} answers lead to these metrics. Every reason links to its question, so you can change it and see what follows.")
    String lead(int count);

    @Message("recommended")
    String roleDefault();

    @Message("alternative")
    String roleAlternative();

    @Message("optional")
    String roleOptional();

    @Message("your choice")
    String rolePicked();

    @Message("Because you answered")
    String because();

    @Message("No metric for this step")
    String noMetric();

    @Message("Alternatives")
    String instead();

    @Message("Take {metric}")
    String take(String metric);

    @Message("Add {metric}")
    String add(String metric);

    @Message("Back to the recommendation")
    String undo();

    @Message("Good at")
    String strengths();

    @Message("Beware")
    String weakPoints();

    @Message("How to choose")
    String howToChoose();

    @Message("not computed by this version")
    String notComputable();

    @Message(
            "This version recommends these metrics and does not compute them yet; scoring leaves them out:")
    String notComputableNotice();

    @Message("Settings")
    String settings();

    @Message("They go into the config. Leave them as they are if in doubt.")
    String settingsText();

    @Message("What is segmented")
    String target();

    @Message("Free text, for headings and the config")
    String targetHint();

    @Message("Names of the labels")
    String labels();

    @Message("Such as 1=liver, 2=tumour; empty scores every label")
    String labelsHint();

    @Message("Apply")
    String apply();

    @Message("Rules to follow")
    String rules();

    @Message("Pitfalls for your answers")
    String pitfalls();

    @Message("All answers")
    String answers();

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

    @Message("well supported by the paper")
    String confidenceHigh();

    @Message("partly confirmed")
    String confidenceMedium();

    @Message("our inference, not the paper’s word")
    String confidenceLow();

    @Message("partly inferred by us")
    String partlyInferred();

    @Message("Score my data with this")
    String score();

    @Message("Config (YAML)")
    String downloadYaml();

    @Message("JSON")
    String downloadJson();

    @Message("Link to this page")
    String share();

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

    @Message("This value cannot be used.")
    String fieldProblem();
}
