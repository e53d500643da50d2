package org.gabarito.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the tus library answers, until it is answered in the words of Jakarta REST. */
final class TusResponse extends HttpServletResponseWrapper {
    private static final int LOCKED = 423;
    static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Content-Length";

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The library says nothing at all when somebody else holds the file. */
    private int status = LOCKED;

    private String fault = "The file is being received by another request.";

    TusResponse() {
        super(nothing(HttpServletResponse.class));
    }

    /** Something that refuses every word. */
    static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }));
    }

    @Override
    public void setStatus(int code) {
        status = code;
        fault = "";
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
        fault = message;
    }

    @Override
    public void sendError(int code) {
        sendError(code, "The upload failed.");
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void setDateHeader(String name, long date) {
        headers.put(
                name,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.ofEpochMilli(date).atOffset(ZoneOffset.UTC)));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    boolean isTaken() {
        return fault.isEmpty();
    }

    Response response() {
        headers.remove(LENGTH);
        Response.ResponseBuilder builder =
                fault.isEmpty()
                        ? Response.status(status)
                        : Response.fromResponse(
                                Problem.of(status, "The upload cannot go on", fault + advice())
                                        .response());
        headers.forEach(builder::header);
        return builder.build();
    }

    private String advice() {
        return switch (status) {
            case 409, LOCKED ->
                    " Ask with HEAD where to go on, then send from there; after a cut connection it"
                            + " may take a moment.";
            case 460 -> " Send this piece again.";
            case 412 -> " Send the header Tus-Resumable: 1.0.0.";
            default -> "";
        };
    }
}
