package org.gabarito.web;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an address says of the place where decisions will be used. */
public class PlaceQuery {
    @RestQuery @Nullable String prevalence;

    @RestQuery("miss_cost")
    @Nullable String missCost;

    @RestQuery("false_alarm_cost")
    @Nullable String falseAlarmCost;

    @RestQuery @Nullable String threshold;
}
