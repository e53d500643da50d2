package org.gabarito.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** JSON of another shape than the resource takes, which the framework answers without a word. */
@Provider
class UnreadableJsonExceptionMapper implements ExceptionMapper<MismatchedInputException> {
    @Context UriInfo uri;

    @Override
    public Response toResponse(MismatchedInputException exception) {
        return Problem.of(
                        400,
                        "JSON of another shape",
                        "The request is valid JSON, but its objects, lists or values are not where"
                                + " they should be. /q/openapi says what "
                                + uri.getPath()
                                + " takes.")
                .response();
    }
}
