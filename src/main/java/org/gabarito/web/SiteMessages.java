package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on every page. */
@MessageBundle("site")
public interface SiteMessages {
    @Message("Metrics for biomedical image analysis")
    String tagline();

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String mainNavigation();

    @Message("Language")
    String languages();

    @Message("Guide")
    String navGuide();

    @Message("Metrics")
    String navMetrics();

    @Message("Evaluations")
    String navEvaluations();

    @Message(
            "The questions and decisions are a reconstruction of the published framework, not an official edition.")
    String footerTrees();

    @Message("The decision trees")
    String footerTreesLink();

    @Message("The paper")
    String footerPaper();

    @Message("Nothing leaves this machine.")
    String footerPrivate();

    @Message("HTTP interface")
    String footerApi();

    @Message("There is nothing at this address")
    String notFoundTitle();

    @Message(
            "{address} is no page of this site. Perhaps the link was cut off, or what it showed was deleted.")
    String notFoundText(String address);

    @Message("This cannot be done")
    String refusedTitle();

    @Message("Something went wrong on our side")
    String internalTitle();

    @Message(
            "It is not your fault, and your data are as they were. The server’s log has it under {number}; please quote that number when you report it.")
    String internalText(String number);

    @Message("Go to the start page")
    String toStart();

    @Message("See all evaluations")
    String toEvaluations();
}
