package org.gabarito.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Our own mistakes: logged under a number that the user can report; no insides are shown. */
@Provider
class UnexpectedExceptionMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class);

    @Context UriInfo uri;
    @Inject ErrorPages pages;

    @Override
    public Response toResponse(RuntimeException exception) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(exception, "Error %s at %s", number, uri.getPath());
        String detail =
                "Something went wrong that is not your fault. The server's log has it under "
                        + number
                        + ".";
        if (ApiPaths.contains(uri)) {
            return Problem.of(500, "Internal error", detail).response();
        }
        return pages.internal(number);
    }
}
