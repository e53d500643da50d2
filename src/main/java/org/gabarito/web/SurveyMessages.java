package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages that read answers off label maps. */
@MessageBundle("survey")
public interface SurveyMessages {
    @Message("Answers from your data")
    String title();

    @Message(
            "Upload reference label maps. What they can tell is read off them and proposed as answers, with the evidence. You decide what to take.")
    String lead();

    @Message("Predictions, if you have some")
    String prediction();

    @Message(
            "They tell whether outputs can be empty or invalid. One zip, or images with the same names as the reference.")
    String predictionHint();

    @Message(
            "The files are read on this server, one case at a time, and deleted as soon as they have been read. Nothing is sent anywhere.")
    String deleted();

    @Message("Read my data")
    String submit();

    @Message("Uploading and reading … this can take a few minutes for many large cases.")
    String busy();

    @Message("The data could not be read")
    String problems();

    @Message("What your data say")
    String resultTitle();

    @Message("{cases} cases were read. The files have been deleted.")
    String resultLead(int cases);

    @Message("1 case was read. The files have been deleted.")
    String resultLeadOne();

    @Message("Left out")
    String unread();

    @Message("Your data contradict some answers")
    String contradictions();

    @Message("You answered “{given}”; the data say “{answer}”.")
    String contradiction(String given, String answer);

    @Message("Clear")
    String clear();

    @Message("Far from the threshold, from enough cases. Ticked for you.")
    String clearText();

    @Message("Borderline")
    String borderline();

    @Message("Near the threshold, or from few cases. Tick what you agree with.")
    String borderlineText();

    @Message("Nothing could be read off these data.")
    String nothing();

    @Message("As you answered.")
    String agrees();

    @Message("Replaces your answer “{given}”.")
    String replaces(String given);

    @Message("How it is decided")
    String how();

    @Message("Go on with the ticked answers")
    String accept();

    @Message("What is not ticked will be asked.")
    String acceptHint();

    @Message("The classes in numbers")
    String classes();

    @Message("Label")
    String label();

    @Message("all objects")
    String allObjects();

    @Message("Cases with it")
    String casesWith();

    @Message("Objects")
    String objects();

    @Message("Median diameter")
    String diameter();

    @Message("Share of voxels")
    String share();

    @Message("Other data")
    String again();
}
