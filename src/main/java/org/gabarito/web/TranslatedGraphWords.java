package org.gabarito.web;

import org.gabarito.report.plot.MatchingGraph;

/** The words in matching graphs from the site's messages. */
record TranslatedGraphWords(CaseMessages words) implements MatchingGraph.Words {

    @Override
    public String title() {
        return words.graph();
    }

    @Override
    public String reference() {
        return words.reference();
    }

    @Override
    public String prediction() {
        return words.prediction();
    }

    @Override
    public String missed() {
        return words.missed();
    }

    @Override
    public String falseOne() {
        return words.falseOne();
    }

    @Override
    public String doubleOne() {
        return words.doubleOne();
    }

    @Override
    public String description(int matched, int missed, int falseOnes) {
        return words.graphDescription(matched, missed, falseOnes);
    }
}
