package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of curves; what the curves say themselves is in {@code report/words.properties}. */
@MessageBundle("curve")
public interface CurveMessages {
    @Message("Prevalence where it will be used")
    String prevalence();

    @Message(
            "A share above 0 and below 1, such as 0.02 or 2 %. It is marked in the plots, and the table has a row for it.")
    String prevalenceHelp();

    @Message("“{typed}” is no share above 0 and below 1. Write 0.02 or 2 % for two in a hundred.")
    String prevalenceWrong(String typed);

    @Message("Cost of a miss")
    String missCost();

    @Message("Of a case of the class that is not called so. Empty: {usual}.")
    String missCostHelp(String usual);

    @Message("Cost of a false alarm")
    String falseAlarmCost();

    @Message("Of another case that is called so. Empty: {usual}.")
    String falseAlarmCostHelp(String usual);

    @Message(
            "“{typed}” is no cost. Write a number from 0 to 1,000,000, such as 5; not both costs can be 0.")
    String costWrong(String typed);

    @Message("Threshold for net benefit")
    String threshold();

    @Message("The probability from which on one would act, such as 0.3 or 30 %. Empty: {usual}.")
    String thresholdHelp(String usual);

    @Message(
            "“{typed}” is no threshold. Write a probability from 0.001 to 0.999, such as 0.3 or 30 %.")
    String thresholdWrong(String typed);
}
