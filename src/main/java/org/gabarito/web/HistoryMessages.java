package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Listing, renaming, deleting and comparing what was scored. */
@MessageBundle("history")
public interface HistoryMessages {
    @Message("Evaluations")
    String listTitle();

    @Message("Nothing has been scored on this server yet.")
    String listEmpty();

    @Message("Name contains")
    String filterName();

    @Message("No evaluation is like this.")
    String listNone();

    @Message("{shown} of {all} evaluations")
    String listShown(int shown, int all);

    @Message("Headline")
    String headline();

    @Message("and {count} more")
    String moreHeadlines(int count);

    @Message("compare {count} over time")
    String compareOverTime(int count);

    @Message("Rename")
    String rename();

    @Message("Rename {name}")
    String renameOne(String name);

    @Message("Delete this evaluation for good?")
    String deleteTitle();

    @Message(
            "Its images, scores and record are removed from this server. There is no way back; download what you want to keep first.")
    String deleteLead();

    @Message("Delete for good")
    String deleteConfirm();

    @Message("Keep it")
    String deleteKeep();

    @Message("The same config over time")
    String compareTitle();

    @Message(
            "{count} means of evaluations whose config can give no other numbers, the newest first. The data may differ: a step can come from either.")
    String compareLead(int count);

    @Message("Evaluations side by side")
    String joinTitle();

    @Message(
            "Methods of evaluations whose config can give no other numbers: {cases} cases in all, {common} of them in every evaluation. A case that an evaluation lacks is missing for its methods.")
    String joinCases(int cases, int common);

    @Message(
            "{count} of the common cases have another reference in another evaluation, so differences may come from there:")
    String joinOtherReference(int count);

    @Message("lacks")
    String joinLacks();

    @Message("Choose {name} for comparison")
    String joinPick(String name);

    @Message("Compare")
    String joinButton();

    @Message("Tick two or more with the same config.")
    String joinHint();

    @Message("Tick two evaluations or more in the list.")
    String joinFewer();

    @Message("At most {count} evaluations are compared at once. Tick fewer.")
    String joinMore(int count);

    @Message("There is no evaluation {id} here. It may have been deleted.")
    String joinUnknown(String id);

    @Message("{name} has no results. Wait until it is done, or leave it out.")
    String joinNotDone(String name);

    @Message(
            "{one} and {other} have other configs, so their numbers do not compare. Choose evaluations with the same hash, or score both with one config.")
    String joinConfigs(String one, String other);

    @Message("There is nothing to compare: no metric has values of two methods.")
    String joinNothing();

    @Message("Class and metric")
    String compareChoice();
}
