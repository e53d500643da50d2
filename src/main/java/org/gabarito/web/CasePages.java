package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A single case: what it scored and where it goes wrong. */
@Path("/evaluations/{id}/cases/{case}")
public class CasePages {
    private static final String SECTION = "evaluations";

    /** Changes whenever the same files would look otherwise. */
    private static final String FORMAT = "1";

    private final Visitor visitor;
    private final CaseViews views;
    private final CaseLooks looks;

    CasePages(Visitor visitor, CaseViews views, CaseLooks looks) {
        this.visitor = visitor;
        this.views = views;
        this.looks = looks;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance look(Page page, CaseView view);
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @RestPath String id,
            @RestPath("case") String caseId,
            @RestQuery("method") List<String> methods,
            @RestQuery("class") @Nullable String className) {
        CaseView view =
                views.view(
                                id,
                                CaseAddress.caseId(caseId),
                                methods,
                                className == null ? "" : className)
                        .orElseThrow(NotFoundException::new);
        return visitor.html(Templates.look(visitor.page(SECTION), view));
    }

    @GET
    @Path("{layer}.nii.gz")
    @Operation(hidden = true)
    public Response volume(
            @RestPath String id,
            @RestPath("case") String caseId,
            @RestPath String layer,
            @RestQuery @Nullable String method,
            @RestQuery("class") @Nullable String className,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return layer(id, caseId, layer, method, className, known, false);
    }

    @GET
    @Path("{layer}.png")
    @Operation(hidden = true)
    public Response picture(
            @RestPath String id,
            @RestPath("case") String caseId,
            @RestPath String layer,
            @RestQuery @Nullable String method,
            @RestQuery("class") @Nullable String className,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return layer(id, caseId, layer, method, className, known, true);
    }

    @GET
    @Path("{layer}.mz3")
    @Operation(hidden = true)
    public Response surface(
            @RestPath String id,
            @RestPath("case") String caseId,
            @RestPath String layer,
            @RestQuery @Nullable String method,
            @RestQuery("class") @Nullable String className,
            @HeaderParam("If-None-Match") @Nullable String known) {
        CaseLooks.SurfaceFile file =
                switch (layer) {
                    case "reference" -> CaseLooks.SurfaceFile.REFERENCE_SURFACE;
                    case "prediction" -> CaseLooks.SurfaceFile.PREDICTION_SURFACE;
                    default -> throw new NotFoundException();
                };
        CaseLooks.Place place = place(id, caseId, method, className);
        return sent(
                place, layer + ".mz3", known, "application/gzip", () -> looks.surface(place, file));
    }

    @GET
    @Path("surfaces.json")
    @Operation(hidden = true)
    public Response scale(
            @RestPath String id,
            @RestPath("case") String caseId,
            @RestQuery @Nullable String method,
            @RestQuery("class") @Nullable String className,
            @HeaderParam("If-None-Match") @Nullable String known) {
        CaseLooks.Place place = place(id, caseId, method, className);
        return sent(
                place,
                "surfaces.json",
                known,
                "application/json",
                () -> looks.surface(place, CaseLooks.SurfaceFile.SCALE));
    }

    private CaseLooks.Place place(
            String id, String caseId, @Nullable String method, @Nullable String className) {
        return views.place(
                        id, CaseAddress.caseId(caseId), method, className == null ? "" : className)
                .orElseThrow(NotFoundException::new);
    }

    private Response layer(
            String id,
            String caseId,
            String name,
            @Nullable String method,
            @Nullable String className,
            @Nullable String known,
            boolean picture) {
        CaseLooks.Layer layer =
                switch (name) {
                    case "reference" -> CaseLooks.Layer.REFERENCE;
                    case "prediction" -> CaseLooks.Layer.PREDICTION;
                    case "error" -> CaseLooks.Layer.ERROR;
                    default -> throw new NotFoundException();
                };
        CaseLooks.Place place = place(id, caseId, method, className);
        return sent(
                place,
                name + picture,
                known,
                picture ? "image/png" : "application/gzip",
                () -> looks.layer(place, layer, picture));
    }

    /** Something of a case, as its files are read. */
    private interface Reading {
        byte[] bytes() throws IOException;
    }

    private static Response sent(
            CaseLooks.Place place,
            String name,
            @Nullable String known,
            String type,
            Reading reading) {
        String tag = tag(place, name);
        Response.ResponseBuilder response;
        if (known != null && isKnown(known, tag)) {
            response = Response.notModified();
        } else {
            try {
                response = Response.ok(reading.bytes());
            } catch (IOException e) {
                throw Problem.of(
                                503,
                                "The images cannot be shown",
                                e.getMessage() == null ? e.toString() : e.getMessage())
                        .exception();
            }
            response.type(type);
        }
        return response.header("ETag", tag).header("Cache-Control", "private, no-cache").build();
    }

    /** Whether it is among the tags that a browser has; weak ones do, as nothing else changes. */
    private static boolean isKnown(String known, String tag) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }

    /** The files of an evaluation that is done never change. */
    private static String tag(CaseLooks.Place place, String layer) {
        byte[] text = (FORMAT + place.key(layer)).getBytes(StandardCharsets.UTF_8);
        UUID hash = UUID.nameUUIDFromBytes(text);
        return '"' + HexFormat.of().toHexDigits(hash.getMostSignificantBits()) + '"';
    }
}
