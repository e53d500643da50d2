package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in plots. */
@MessageBundle("plot")
public interface PlotMessages {
    @Message("higher is better")
    String higher();

    @Message("lower is better")
    String lower();

    @Message("zero is best")
    String zero();

    @Message("n = {used} of {expected}")
    String count(int used, int expected);

    @Message("no value")
    String noValue();

    @Message("value set by the policy")
    String byPolicy();

    @Message("box: middle half with median; dot and whisker: mean with {level} % interval")
    String legend(String level);

    @Message("box: middle half with median; dot: mean")
    String legendWithoutInterval();

    @Message("each mark a case")
    String mark();

    @Message("{metric}: every case, class by class")
    String distribution(String metric);

    @Message("{metric}: mean with interval, class by class")
    String means(String metric);

    @Message("{name}: mean {mean}, median {median}, {count}.")
    String row(String name, String mean, String median, String count);
}
