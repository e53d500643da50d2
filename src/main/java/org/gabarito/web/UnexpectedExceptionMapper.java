package org.gabarito.web;

import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;

/**
 * Our own mistakes: logged under a number that the user can report; no insides are shown. Uploads
 * that break off or are no multipart messages reach us as exceptions too, and are the sender's.
 */
@Provider
class UnexpectedExceptionMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class);

    @Context UriInfo uri;
    @Context HttpHeaders headers;
    @Inject ErrorPages pages;

    @Override
    public Response toResponse(Exception exception) {
        return isBrokenUpload(exception) ? brokenUpload() : internal(exception);
    }

    private static boolean isBrokenUpload(Exception exception) {
        String message = exception.getMessage();
        return exception instanceof MalformedMessageException
                || exception instanceof IOException
                        && (message != null && message.startsWith("Connection terminated")
                                || isClosedConnection(exception));
    }

    private static boolean isClosedConnection(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure.getCause() != null && isClosedConnection(failure.getCause());
    }

    private Response brokenUpload() {
        String detail =
                "The upload ends too early or is not written as multipart/form-data. Send it again.";
        return ErrorFormat.isProblem(uri, headers)
                ? Problem.of(400, "The upload cannot be read", detail).response()
                : pages.page(400, uri.getPath(), detail);
    }

    private Response internal(Exception exception) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(exception, "Error %s at %s", number, uri.getPath());
        String detail =
                "Something went wrong that is not your fault. The server's log has it under "
                        + number
                        + ".";
        return ErrorFormat.isProblem(uri, headers)
                ? Problem.of(500, "Internal error", detail).response()
                : pages.internal(number);
    }
}
