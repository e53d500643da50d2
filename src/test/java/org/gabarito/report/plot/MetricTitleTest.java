package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTitleTest {
    @ParameterizedTest
    @CsvSource({
        "dsc, '', DSC",
        "nsd, tau=2mm, NSD (tau = 2mm)",
        "avd, relative=false, AVD",
        "avd, relative=true, AVD (relative)",
        "hd_perc, p=95, HD95",
        "hd_perc, p=99, HD95 (p = 99)"
    })
    void saysWhatMatters(String id, String parameters, String title) {
        assertEquals(
                title, MetricTitle.of(MetricCatalog.find(id).orElseThrow().info(), parameters));
    }
}
