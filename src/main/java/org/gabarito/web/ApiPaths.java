package org.gabarito.web;

import jakarta.ws.rs.core.UriInfo;

/** Where errors are problem documents, not pages. */
final class ApiPaths {
    private ApiPaths() {}

    static boolean contains(UriInfo uri) {
        String path = uri.getPath();
        return path.startsWith("/api/") || path.startsWith("api/");
    }
}
