package org.gabarito;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServerTest {
    @Test
    void aStartInVainIsExplainedByItsCauses() {
        Exception cause =
                new IllegalStateException("File corrupted\nwith details", new Exception());
        Exception failure =
                new RuntimeException(
                        "Failed to start", new RuntimeException("Failed to start", cause));

        assertEquals(
                "Gabarito could not start: Failed to start; File corrupted\n"
                        + "If the data in /data are damaged or of a newer version, put back a copy or"
                        + " choose another folder with --data.",
                Server.refusal(failure, "/data"));
    }

    @Test
    void addressesAreWrittenAsBrowsersTakeThem() {
        assertEquals("http://127.0.0.1:80/", Server.address("0.0.0.0", 80));
        assertEquals("http://[::1]:8080/", Server.address("::1", 8080));
    }
}
