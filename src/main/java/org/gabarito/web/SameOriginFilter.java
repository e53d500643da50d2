package org.gabarito.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that a page of another site asks for. The server listens on the user's own
 * machine without a password, so any page in the browser could otherwise delete evaluations.
 * Programs that are no browsers send none of these headers and are let through.
 */
class SameOriginFilter {
    private static final Set<String> HARMLESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    Optional<Response> refuseOtherSites(
            ContainerRequestContext context, HttpServerRequest request) {
        if (HARMLESS.contains(context.getMethod()) || isOwn(context, request)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                                403,
                                "Request from another site",
                                "Another site's page asked for this change. Use Gabarito's own"
                                        + " pages, or a program that is no browser.")
                        .response());
    }

    private static boolean isOwn(ContainerRequestContext context, HttpServerRequest request) {
        String site = context.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = context.getHeaderString("Origin");
        return origin == null
                || isSame(origin, request.getHeader("Host"))
                || isSame(origin, context.getHeaderString("X-Forwarded-Host"));
    }

    /**
     * @param host as the browser asked for it; a page of another site cannot set such headers, but
     *     a reverse proxy may, and may add the port that the browser leaves out
     */
    private static boolean isSame(String origin, @Nullable String host) {
        try {
            URI page = URI.create(origin);
            String authority = page.getRawAuthority();
            return authority != null
                    && host != null
                    && (authority.equalsIgnoreCase(host)
                            || (authority + usualPort(page)).equalsIgnoreCase(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String usualPort(URI page) {
        return "https".equals(page.getScheme()) ? ":443" : ":80";
    }
}
