package org.gabarito.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import me.desair.tus.server.TusFileUploadService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.job.Evaluations;
import org.gabarito.job.UploadedFile;
import org.gabarito.job.Uploads;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * Files in pieces, by the tus protocol 1.0. The library speaks it; here it is given the requests,
 * so that they pass the same filters and buffers as all others.
 */
@Path("/api/evaluations/{evaluation}/uploads")
@Tag(name = "Uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {
    static final String UPLOADS = "/uploads";

    private static final String PIECE = "application/offset+octet-stream";
    private static final String EXTENSION = "Tus-Extension";
    private static final String URI = "/api/evaluations/[^/]+" + UPLOADS;

    private final Evaluations evaluations;
    private final Uploads uploads;
    private final TusStorage storage;
    private final TusFileUploadService tus;

    UploadsResource(Evaluations evaluations, Uploads uploads) {
        this.evaluations = evaluations;
        this.uploads = uploads;
        this.storage = new TusStorage(uploads, URI);
        this.tus =
                new TusFileUploadService()
                        .withUploadStorageService(storage)
                        .withUploadLockingService(new TusLocks())
                        .withUploadUri(URI)
                        .disableTusExtension("concatenation");
    }

    /**
     * @param offset how many of its bytes are there
     * @param modified of the user's file in milliseconds, 0 when unknown
     * @param sha256 once all of it is there
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FileView(
            String url,
            String side,
            String method,
            String path,
            @JsonInclude long length,
            @JsonInclude long offset,
            long modified,
            boolean complete,
            String sha256) {

        static FileView of(UploadedFile file) {
            return new FileView(
                    "/api/evaluations/" + file.evaluation() + UPLOADS + "/" + file.id(),
                    file.isReference() ? "reference" : "prediction",
                    file.method(),
                    file.path(),
                    file.length(),
                    file.offset(),
                    file.modified(),
                    file.isComplete(),
                    file.sha256());
        }
    }

    @GET
    @Operation(summary = "The files of an evaluation, and how much of each is there")
    public List<FileView> list(@RestPath String evaluation) {
        if (evaluations.find(evaluation).isEmpty()) {
            throw Problem.of(404, "No such evaluation", "It may have been deleted.").exception();
        }
        return uploads.list(evaluation).stream().map(FileView::of).toList();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Announce a file (tus: creation)",
            description =
                    "Upload-Metadata holds, each Base64-encoded: filename (with folders), side"
                            + " (reference or prediction), method (name of the prediction),"
                            + " optionally sha256 (hexadecimal) and modified (milliseconds). Its"
                            + " first bytes, or all of them, may come along (creation-with-upload).")
    @Parameter(name = "Tus-Resumable", in = ParameterIn.HEADER, example = "1.0.0")
    @Parameter(name = "Upload-Length", in = ParameterIn.HEADER, example = "104857600")
    @Parameter(name = "Upload-Metadata", in = ParameterIn.HEADER)
    @APIResponse(
            responseCode = "201",
            description = "Location is where its bytes go; Upload-Offset tells what came along")
    @APIResponse(responseCode = "409", description = "It is there already, or nothing is received")
    @APIResponse(responseCode = "413", description = "Larger than this server takes")
    @APIResponse(responseCode = "507", description = "The disk has no room for it")
    public Response create(
            @RestPath String evaluation,
            @Context HttpServerRequest request,
            @Nullable InputStream piece)
            throws IOException {
        TusResponse created = answer(evaluation, TusRequest.announcing(request));
        String type = String.valueOf(request.getHeader("Content-Type"));
        if (!created.isTaken() || piece == null || !type.startsWith(PIECE)) {
            return created.response();
        }
        String path = created.getHeader("Location");
        TusResponse taken = answer(evaluation, TusRequest.first(request, path, piece));
        if (taken.isTaken()) {
            created.setHeader(TusResponse.OFFSET, taken.getHeader(TusResponse.OFFSET));
        }
        return (taken.isTaken() ? created : taken).response();
    }

    @HEAD
    @Path("{upload}")
    @Operation(summary = "How much of a file is there (tus)")
    @APIResponse(responseCode = "204", description = "Upload-Offset tells")
    public Response offset(
            @RestPath String evaluation,
            @RestPath String upload,
            @Context HttpServerRequest request)
            throws IOException {
        return process(evaluation, request, none());
    }

    @PATCH
    @Path("{upload}")
    @Consumes(PIECE)
    @Operation(summary = "Send the next bytes of a file (tus)")
    @Parameter(name = "Upload-Offset", in = ParameterIn.HEADER, example = "0")
    @Parameter(
            name = "Upload-Checksum",
            in = ParameterIn.HEADER,
            description = "Of this piece, for instance: sha256 BASE64")
    @APIResponse(responseCode = "204", description = "Taken; Upload-Offset tells what is there now")
    @APIResponse(responseCode = "409", description = "These are not the next bytes")
    @APIResponse(responseCode = "423", description = "Another request is sending this file")
    @APIResponse(responseCode = "460", description = "Damaged on the way")
    public Response append(
            @RestPath String evaluation,
            @RestPath String upload,
            @Context HttpServerRequest request,
            InputStream piece)
            throws IOException {
        return process(evaluation, request, piece);
    }

    /** For clients that cannot say PATCH and put it into X-HTTP-Method-Override, as tus has it. */
    @POST
    @Path("{upload}")
    @Consumes(PIECE)
    @Operation(hidden = true)
    public Response appendByPost(
            @RestPath String evaluation,
            @RestPath String upload,
            @Context HttpServerRequest request,
            InputStream piece)
            throws IOException {
        return process(evaluation, request, piece);
    }

    @DELETE
    @Path("{upload}")
    @Operation(summary = "Take a file back (tus: termination)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response delete(
            @RestPath String evaluation,
            @RestPath String upload,
            @Context HttpServerRequest request)
            throws IOException {
        return process(evaluation, request, none());
    }

    @OPTIONS
    @Operation(summary = "What of tus this server does")
    @APIResponse(responseCode = "204", description = "Tus-Version, Tus-Extension, Tus-Max-Size")
    public Response options(@RestPath String evaluation, @Context HttpServerRequest request)
            throws IOException {
        TusResponse answer = answer(evaluation, new TusRequest(request, none()));
        answer.setHeader(EXTENSION, answer.getHeader(EXTENSION) + ",creation-with-upload");
        return answer.response();
    }

    private Response process(String evaluation, HttpServerRequest request, InputStream body)
            throws IOException {
        return answer(evaluation, new TusRequest(request, body)).response();
    }

    private TusResponse answer(String evaluation, TusRequest request) throws IOException {
        TusResponse response = new TusResponse();
        try {
            tus.process(request, response, evaluation);
            return response;
        } finally {
            storage.forget();
        }
    }

    private static InputStream none() {
        return InputStream.nullInputStream();
    }
}
