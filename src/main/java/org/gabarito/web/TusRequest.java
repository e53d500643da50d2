package org.gabarito.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request in the words of the tus library, which knows servlets only. It speaks no other word
 * than these; one that it may learn later fails aloud.
 */
class TusRequest extends HttpServletRequestWrapper {
    private static final String LENGTH = "Content-Length";

    private final HttpServerRequest request;
    private final String method;
    private final String path;
    private final InputStream body;

    TusRequest(HttpServerRequest request, InputStream body) {
        this(request, request.method().name(), request.path(), body);
    }

    private TusRequest(HttpServerRequest request, String method, String path, InputStream body) {
        super(TusResponse.nothing(HttpServletRequest.class));
        this.request = request;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    /** The announcement of a file alone, whatever comes with it. */
    static TusRequest announcing(HttpServerRequest request) {
        return new TusRequest(
                request, request.method().name(), request.path(), InputStream.nullInputStream()) {
            @Override
            public @Nullable String getHeader(String name) {
                return name.equalsIgnoreCase(LENGTH) ? null : super.getHeader(name);
            }
        };
    }

    /** The bytes that came with the announcement of a file, as if they came after it. */
    static TusRequest first(HttpServerRequest request, String path, InputStream body) {
        return new TusRequest(request, "PATCH", path, body) {
            @Override
            public @Nullable String getHeader(String name) {
                return name.equalsIgnoreCase(TusResponse.OFFSET) ? "0" : super.getHeader(name);
            }
        };
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(path);
    }

    @Override
    public @Nullable String getHeader(String name) {
        // What comes is decoded; the library would count hashes of every kind for a trailer.
        if (name.equalsIgnoreCase("Transfer-Encoding")) {
            return null;
        }
        String value = request.getHeader(name);
        // The library takes no parameters behind the type, which some clients add.
        return value != null && name.equalsIgnoreCase("Content-Type")
                ? value.replaceFirst(";.*", "").strip()
                : value;
    }

    /** The library would keep it; we do not. */
    @Override
    public String getRemoteAddr() {
        return "";
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(body);
    }

    private static final class Body extends ServletInputStream {
        private final InputStream body;

        Body(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return body.read(bytes, from, count);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
