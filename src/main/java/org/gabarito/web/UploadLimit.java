package org.gabarito.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says why an upload is too large before the framework, which would say nothing, ends the request;
 * tells others that ask that they may send.
 */
@Singleton
final class UploadLimit {
    private static final int BEFORE_THE_FRAMEWORK = Integer.MIN_VALUE;
    private static final int TOO_LARGE = 413;

    private final MemorySize limit;
    private final ObjectMapper json;

    UploadLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            ObjectMapper json) {
        this.limit = limit;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (length(context) <= limit.asLongValue()) {
            if (asksForLeave(context)) {
                context.response().writeContinue();
            }
            context.next();
            return;
        }
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(text())
                .onComplete(sent -> context.request().connection().close());
    }

    /** Some programs ask whether they may send, and wait a while for the answer. */
    private static boolean asksForLeave(RoutingContext context) {
        return "100-continue".equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT));
    }

    private static long length(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String text() {
        Problem problem =
                Problem.of(
                        TOO_LARGE,
                        "Upload too large",
                        "The upload is larger than the "
                                + (limit.asLongValue() >> 20)
                                + " MiB that this server takes. Send fewer cases at a time, or start"
                                + " the server with a larger QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE.");
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
