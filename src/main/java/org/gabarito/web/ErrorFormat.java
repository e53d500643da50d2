package org.gabarito.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Whether an error is told as a problem document or as a page. */
final class ErrorFormat {
    private ErrorFormat() {}

    /** Under /api always, elsewhere for programs that ask for JSON rather than for a page. */
    static boolean isProblem(UriInfo uri, HttpHeaders headers) {
        String path = uri.getPath();
        return path.startsWith("/api/")
                || path.startsWith("api/")
                || headers.getAcceptableMediaTypes().stream()
                        .filter(type -> isJson(type) || MediaType.TEXT_HTML_TYPE.isCompatible(type))
                        .findFirst()
                        .filter(ErrorFormat::isJson)
                        .isPresent();
    }

    private static boolean isJson(MediaType type) {
        return type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
