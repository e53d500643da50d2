package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation.TreesVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandJarTest {
    @TempDir private Path folder;
    private Path small;

    @BeforeEach
    void pack() throws IOException {
        Path whole = folder.resolve("whole.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, "gabarito");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(whole), manifest)) {
            for (String name :
                    new String[] {
                        "org/gabarito/A.class", "META-INF/versions/11/picocli/B", "org/server/C"
                    }) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        small = folder.resolve("small.jar");
        CommandJar.write(whole, small);
    }

    @Test
    void holdsWhatCommandsNeedAndLeadsToTheRest() throws IOException {
        try (JarFile jar = new JarFile(small.toFile())) {
            assertArrayEquals(
                    "org/gabarito/A.class".getBytes(StandardCharsets.UTF_8),
                    jar.getInputStream(jar.getEntry("org/gabarito/A.class")).readAllBytes());
            assertEquals(
                    ZipEntry.STORED, jar.getEntry("META-INF/versions/11/picocli/B").getMethod());
            assertNull(jar.getEntry("org/server/C"));
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertEquals("whole.jar", manifest.getValue(Attributes.Name.CLASS_PATH));
            assertEquals("gabarito", manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE));
        }
    }

    @Test
    void knowsTheVersionOfTheTrees() throws IOException {
        TreesVersion version = Guide.builtIn().version();
        try (JarFile jar = new JarFile(small.toFile())) {
            assertEquals(
                    version.version() + "\n" + version.hash(),
                    new String(
                            jar.getInputStream(jar.getEntry(Guide.PACKED_VERSION)).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
        assertEquals(version, Guide.builtInVersion());
    }
}
