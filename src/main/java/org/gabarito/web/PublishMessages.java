package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What can be taken from a page of results into a paper. */
@MessageBundle("publish")
public interface PublishMessages {
    @Message("Publish")
    String title();

    @Message(
            "The report is one file that opens without a network and prints well. The audit bundle holds what others need to get the same numbers.")
    String lead();

    @Message("Report")
    String report();

    @Message("Audit bundle")
    String audit();

    @Message("Tables")
    String tables();

    @Message("mean with interval")
    String meanCi();

    @Message("median with quartiles")
    String medianIqr();

    @Message("mean ± SD")
    String meanSd();

    @Message("Words")
    String words();

    @Message("methods and results")
    String methods();

    @Message("reporting checklist")
    String checklist();

    @Message("references")
    String references();

    @Message("Plots")
    String plots();

    @Message("all plots as files (zip)")
    String allPlots();

    @Message("For other programs")
    String programs();
}
