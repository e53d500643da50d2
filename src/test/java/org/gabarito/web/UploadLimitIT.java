package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a server with a small limit says to a large upload. */
@QuarkusTest
@TestProfile(UploadLimitIT.Small.class)
class UploadLimitIT {
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-body-size", "1M");
        }
    }

    @TestHTTPResource("/")
    URI address;

    @Test
    void largerUploadIsRefusedBeforeItIsSent() throws IOException {
        String answer = announce(3 << 20);

        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("1 MiB"), answer);
    }

    /** Sends the head of an upload only, as programs do that wait for leave to go on. */
    private String announce(int bytes) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            ("POST /api/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                            + bytes
                                            + "\r\nContent-Type: multipart/form-data;"
                                            + " boundary=x\r\nExpect: 100-continue\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
