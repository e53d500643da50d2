package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The start page. */
@MessageBundle("start")
public interface StartMessages {
    @Message("Choose the metrics that fit")
    String title();

    @Message(
            "Answer a few questions about your image analysis problem. You get the metrics that suit it, each with its reason, and can compute them on your own data right here.")
    String lead();

    @Message("What do you want to measure?")
    String which();

    @Message("Not in this version")
    String notYet();

    @Message("I am not sure")
    String unsure();

    @Message("A few questions find the kind of problem.")
    String unsureText();

    @Message("Start from my data")
    String fromData();

    @Message("Answers that label maps can give are read off them.")
    String fromDataText();

    @Message("I have a config")
    String haveConfig();

    @Message("Upload it with your label maps and score.")
    String haveConfigText();

    @Message("Look up a metric")
    String browse();

    @Message("Formula, range and what happens with empty masks.")
    String browseText();

    @Message("Worked examples")
    String examples();

    @Message(
            "The eight studies of the paper and a recorded run of the official toolkit, answered: to look at, or to start from. Where it says “published outcome”, these are the paper’s metrics, and the answers behind them are ours; “our proposal” stands where we could not see the paper’s.")
    String examplesText();

    @Message("published outcome")
    String published();

    @Message("our proposal")
    String proposal();

    @Message("recorded run")
    String toolkit();

    @Message("What this rests on")
    String basis();

    @Message(
            "The questions and decision trees are a reconstruction of Metrics Reloaded (Nature Methods, 2024), not an official edition. Every question and every step says where it comes from and how sure that is.")
    String basisText();

    @Message("See the trees drawn")
    String basisTrees();

    @Message("How it works")
    String how();

    @Message("Choose")
    String choose();

    @Message(
            "One question a page, in plain words. The answers stay in the address, so Back, bookmarks and sharing work.")
    String chooseText();

    @Message("Score")
    String score();

    @Message(
            "Upload reference and prediction as label maps. Missing, empty and mismatched cases are named, never dropped.")
    String scoreText();

    @Message("Look")
    String look();

    @Message("Means with intervals, every single case as a dot, and the worst cases first.")
    String lookText();
}
