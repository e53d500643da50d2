package org.gabarito.guide;

/** A rule of the data files: for aggregation, empty cases, reporting … */
record ScopedRule(
        String id, String topic, Scope scope, Text text, Provenance provenance, Place place) {}
