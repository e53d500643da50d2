package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The metrics' formulas as MathML, made beforehand from the LaTeX of the catalogue. */
final class Formulas {
    private static final Map<String, RawString> KNOWN = new ConcurrentHashMap<>();

    private Formulas() {}

    /**
     * @param metricId of a metric in the catalogue
     */
    static RawString of(String metricId) {
        return KNOWN.computeIfAbsent(metricId, Formulas::read);
    }

    private static RawString read(String metricId) {
        try (InputStream in =
                Formulas.class.getResourceAsStream("/formulas/" + metricId + ".mml")) {
            if (in == null) {
                throw new IllegalStateException("no formula of " + metricId);
            }
            return new RawString(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
