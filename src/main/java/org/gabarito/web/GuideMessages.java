package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages of questions. */
@MessageBundle("guide")
public interface GuideMessages {
    @Message("Question")
    String title();

    @Message("Question {number}, at most {remaining} to go")
    String progress(int number, int remaining);

    @Message("Question {number}, the last one")
    String progressLast(int number);

    @Message("Question {number}, at most {remaining} more to find your kind of problem")
    String progressFinding(int number, int remaining);

    @Message("You are changing an answer")
    String progressAgain();

    @Message("Why this is asked")
    String why();

    @Message("Continue")
    String proceed();

    @Message("I don’t know")
    String unknown();

    @Message("How to find out, and what is assumed meanwhile")
    String unknownHint();

    @Message("How to find out")
    String findOut();

    @Message("What is assumed")
    String assumedTitle();

    @Message("Until you know: “{answer}”.")
    String assumed(String answer);

    @Message("You can change it later.")
    String assumedLater();

    @Message("Assume “{answer}” and go on")
    String assume(String answer);

    @Message("Find it by a few questions")
    String findKind();

    @Message("From practice")
    String example();

    @Message("Your problem")
    String kind();

    @Message("Your answers")
    String answers();

    @Message("None yet.")
    String noAnswers();

    @Message("Change")
    String change();

    @Message("Change the answer to: {question}")
    String changeAnswer(String question);

    @Message("assumed")
    String assumedMark();

    @Message("from data")
    String measuredMark();

    @Message("Read answers off my data")
    String fromData();

    @Message("Already certain")
    String certain();

    @Message("none")
    String nothingChosen();

    @Message("Item {number} of the paper")
    String paperItem(String number);

    @Message("Probably item {number} of the paper; the number is not certain")
    String paperItemUncertain(String number);

    @Message("Not known from the paper; {number} is a placeholder")
    String paperItemPlaceholder(String number);

    @Message("Not a numbered item of the paper")
    String paperItemNone();

    @Message("Part of this address could not be read and is left out")
    String faults();

    @Message("there is no question with this name; the closest one is “{closest}”.")
    String faultQuestion(String closest);

    @Message("“{given}” is no answer to this question; it is answered by yes or no.")
    String faultYesNo(String given);

    @Message("“{given}” is no answer to this question; the closest one is “{closest}”.")
    String faultOption(String given, String closest);

    @Message("Start over")
    String startOver();

    @Message("Your problem: {category}")
    String withoutFlowTitle(String category);

    @Message(
            "The kind of problem is clear, but the decision trees of this version do not choose metrics for it yet. The published framework does; its paper and its online tool are the place to go meanwhile.")
    String withoutFlowText();

    @Message("Whoever runs this server can add trees of their own without touching code.")
    String withoutFlowOwn();
}
