package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;

class BibTexTest {

    @Test
    void writesAnArticle() {
        assertEquals(
                """
                @article{dice1945measures,
                  author = {Dice, L. R.},
                  title = {{Measures of the amount of ecologic association between species}},
                  journal = {Ecology},
                  volume = {26},
                  number = {3},
                  pages = {297--302},
                  year = {1945},
                  doi = {10.2307/1932409}
                }
                """,
                BibTex.of(source("dsc")));
    }

    @Test
    void writesAccentsAsCommandsAndOthersAsWord() {
        assertTrue(BibTex.of(source("masd")).contains("Bene{\\v s}, M. and Zitov{\\'a}, B."));
        assertTrue(BibTex.of(source("nsd")).contains("Zverovitch, A. and others}"));
    }

    @Test
    void leavesOutWhatIsNotKnownAndWhatWasGivenBefore() {
        String both = BibTex.of(List.of(source("count_diff"), source("pq"), source("rq")));

        assertEquals(2, both.split("@inproceedings", -1).length - 1);
        assertTrue(both.contains("url = {https://papers.nips.cc/"));
    }

    @Test
    void everySourceOfTheCatalogueIsWrittenInAsciiUnderAKeyOfItsOwn() {
        Map<String, Source> keys = new HashMap<>();
        for (Metric metric : MetricCatalog.all()) {
            MetricInfo info = metric.info();
            Source before = keys.putIfAbsent(info.source().key(), info.source());
            assertTrue(before == null || before.equals(info.source()), info.source().key());
            assertTrue(BibTex.of(info.source()).chars().allMatch(c -> c < 128), info.id());
        }
    }

    private static Source source(String metric) {
        return MetricCatalog.describe(metric).orElseThrow().source();
    }
}
