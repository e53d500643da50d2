package org.gabarito.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses names that are not ours. A hostile page can let its own name point to this machine (DNS
 * rebinding); the browser would then let it read evaluations as its own. Addresses in digits cannot
 * be pointed elsewhere. A server that others reach is known by names that only they can tell, so
 * there the check needs a list.
 */
class HostFilter {
    private static final int MISDIRECTED = 421;

    private final String listening;
    private final Set<String> allowed;
    private final boolean checks;

    HostFilter(
            @ConfigProperty(name = "quarkus.http.host") String listening,
            @ConfigProperty(name = "gabarito.allowed-hosts") Optional<List<String>> allowed) {
        this.listening = listening.toLowerCase(Locale.ROOT);
        this.allowed =
                allowed.orElse(List.of()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        this.checks = !this.allowed.isEmpty() || isThisMachine(this.listening);
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuseForeignNames(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        if (!checks || asked == null || isOwn(asked.host().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                                MISDIRECTED,
                                "Unknown host",
                                "This server does not go by the name "
                                        + asked.host()
                                        + ". Use http://127.0.0.1, or start it with --allow-host "
                                        + asked.host()
                                        + " if that is its name behind a proxy.")
                        .response());
    }

    private boolean isOwn(String name) {
        return isThisMachine(name)
                || isDigits(name)
                || name.equals(listening)
                || allowed.contains(name);
    }

    private static boolean isThisMachine(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.[0-9]+){3}")
                || name.equals("::1")
                || name.equals("[::1]");
    }

    private static boolean isDigits(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }
}
