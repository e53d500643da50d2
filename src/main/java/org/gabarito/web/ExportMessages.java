package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a recommendation can be taken away as. */
@MessageBundle("export")
public interface ExportMessages {
    @Message("Take it with you")
    String takeAway();

    @Message("Methods text")
    String methodsTitle();

    @Message(
            "sentences for your paper, in English and Portuguese, with gaps for what only you know")
    String methodsHint();

    @Message("References")
    String citations();

    @Message("BibTeX of the framework and of every metric")
    String citationsHint();

    @Message("answers and metrics on one sheet, to print or to attach")
    String fingerprintHint();

    @Message(
            "scripts for MetricsReloaded, MONAI, panoptica and nnU-Net, and what they cannot express")
    String snippetsHint();

    @Message(
            "Every sentence states one part of your config, named beside it. Marked gaps are yours to fill in: no config can know them.")
    String methodsLead();

    @Message("to fill in")
    String gap();

    @Message("part of the config")
    String about();

    @Message("Sentence")
    String sentence();

    @Message("Markdown")
    String markdown();

    @Message("LaTeX")
    String latex();

    @Message("BibTeX")
    String bibtex();

    @Message("The same in")
    String inLanguage();

    @Message("{count} gaps to fill in")
    String gaps(int count);

    @Message("References")
    String references();

    @Message("Back to the recommendation")
    String back();

    @Message("In other tools")
    String snippetsTitle();

    @Message(
            "The nearest equivalent of your config in four other tools. Each says what it cannot express; the scripts were written from the tools’ own code and not run here.")
    String snippetsLead();

    @Message("What it cannot express")
    String limits();

    @Message("Download {file}")
    String download(String file);

    @Message("Problem fingerprint")
    String fingerprintTitle();

    @Message("Print")
    String print();

    @Message("Question")
    String question();

    @Message("Answer")
    String answer();

    @Message("Item")
    String item();

    @Message("assumed")
    String assumed();

    @Message("Recommended")
    String recommended();

    @Message("Step")
    String step();

    @Message("Choice")
    String choice();

    @Message("none")
    String none();

    @Message(
            "After Metrics Reloaded (doi:10.1038/s41592-023-02151-z), with decision trees reconstructed in Gabarito.")
    String origin();

    @Message("Trees {version}")
    String trees(String version);

    @Message("Address")
    String address();

    @Message("Problem")
    String problem();

    @Message("Assumed answers are marked with an asterisk.")
    String assumedNote();
}
