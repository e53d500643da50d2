package org.gabarito.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.gabarito.job.UploadRefused;

@Provider
class UploadRefusedExceptionMapper implements ExceptionMapper<UploadRefused> {
    /** tus has a status of its own for it. */
    private static final int CHECKSUM_MISMATCH = 460;

    private static final int INSUFFICIENT_STORAGE = 507;

    @Override
    public Response toResponse(UploadRefused refused) {
        return Problem.of(
                        status(refused.reason()),
                        "The upload cannot be used",
                        List.of(
                                new Problem.Fault(
                                        refused.where(), 0, refused.fault(), refused.cure())))
                .response();
    }

    private static int status(UploadRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case NO_ROOM -> INSUFFICIENT_STORAGE;
            case DAMAGED -> CHECKSUM_MISMATCH;
            case NAME -> 400;
        };
    }
}
