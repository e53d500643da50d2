package org.gabarito.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What the framework refuses on its own (404, 405, 415 …), as problem documents for programs and as
 * pages for browsers.
 */
@Provider
class ApiExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Context UriInfo uri;
    @Context HttpHeaders headers;
    @Inject ErrorPages pages;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original;
        }
        if (!ErrorFormat.isProblem(uri, headers)) {
            return pages.page(original.getStatus(), uri.getPath(), detail(original.getStatus()));
        }
        Response problem =
                Problem.of(
                                original.getStatus(),
                                original.getStatusInfo().getReasonPhrase(),
                                detail(original.getStatus()))
                        .response();
        Response.ResponseBuilder answer = Response.fromResponse(problem);
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
    }

    private String detail(int status) {
        String path = uri.getPath();
        return switch (status) {
            case 400 -> "The request cannot be read. /q/openapi says what " + path + " takes.";
            case 404 -> "There is nothing at " + path + ". /q/openapi lists what there is.";
            case 405 -> path + " does not take this method. /q/openapi says which it takes.";
            case 406 -> path + " cannot be had in a format that the Accept header names.";
            case 413 -> "The upload is larger than this server takes.";
            case 415 -> path + " does not take this Content-Type. /q/openapi says which it takes.";
            default -> "The request was refused.";
        };
    }
}
