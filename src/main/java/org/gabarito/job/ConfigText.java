package org.gabarito.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.gabarito.plan.MetricConfig;

final class ConfigText {
    private static final ObjectMapper M = new ObjectMapper();

    static String write(MetricConfig c) {
        try {
            return M.writeValueAsString(c);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static MetricConfig read(String c) {
        try {
            return M.readValue(c, MetricConfig.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
