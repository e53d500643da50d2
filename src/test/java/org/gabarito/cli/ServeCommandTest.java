package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    private static final List<String> SETTINGS =
            List.of(
                    "quarkus.http.port",
                    "quarkus.http.host",
                    "gabarito.data",
                    "gabarito.trees",
                    "gabarito.open");

    @TempDir private Path folder;
    private final Properties before = new Properties();

    @BeforeEach
    void rememberSettings() {
        before.putAll(System.getProperties());
        SETTINGS.forEach(System::clearProperty);
    }

    @AfterEach
    void restoreSettings() {
        for (String name : SETTINGS) {
            if (before.containsKey(name)) {
                System.setProperty(name, before.getProperty(name));
            } else {
                System.clearProperty(name);
            }
        }
    }

    @Test
    void optionsBecomeSettingsOfTheServer() {
        Path data = folder.resolve("not there yet");

        Outcome outcome = serve("--port", "0", "--host", "127.0.0.1", "--data", data.toString());

        assertEquals("", outcome.err());
        assertEquals(Exit.DONE, outcome.exit());
        assertEquals("served\n", outcome.out());
        assertEquals("0", System.getProperty("quarkus.http.port"));
        assertEquals("127.0.0.1", System.getProperty("quarkus.http.host"));
        assertEquals(data.toString(), System.getProperty("gabarito.data"));
        assertTrue(Files.isDirectory(data));
    }

    @Test
    void portInUseIsNamedTogetherWithTheCure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            Outcome outcome = serve("--port", port, "--data", folder.toString());

            assertEquals(Exit.NOTHING, outcome.exit());
            assertTrue(outcome.err().contains("port " + port), outcome.err());
            assertTrue(outcome.err().contains("--port"), outcome.err());
            assertEquals("", outcome.out());
        }
    }

    @Test
    void dataFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Outcome outcome = serve("--port", "0", "--data", file.toString());

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains(file.toString()), outcome.err());
    }

    @Test
    void treesThatAreNotThereAreRefusedBeforeTheStart() {
        Outcome outcome =
                serve(
                        "--port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--trees",
                        folder.resolve("nowhere").toString());

        assertEquals(Exit.NOTHING, outcome.exit());
        assertEquals("", outcome.out());
    }

    private static Outcome serve(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "serve";
        System.arraycopy(options, 0, args, 1, options.length);
        return CommandLines.run(args);
    }
}
