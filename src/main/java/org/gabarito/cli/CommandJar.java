package org.gabarito.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation.TreesVersion;

/**
 * Writes a small jar beside the program's, for commands: Java reads the whole list of contents of a
 * jar when it opens it, and the program's has ten times as many as a command needs. What is missing
 * in the small one is found in the other, so the list of packages here decides on speed only.
 */
final class CommandJar {
    /** What commands use. */
    private static final Pattern NEEDED =
            Pattern.compile(
                    "(META-INF/versions/\\d+/)?(org/gabarito|decision-trees|methods|report|picocli|org/yaml"
                            + "|(com/fasterxml|tools)/jackson|com/networknt|com/ethlo|de/siegmar"
                            + "|net/imglib2|com/github/weisj|io/smallrye/common|org/jboss/logmanager|org/slf4j)/.*");

    private CommandJar() {}

    /** From one jar into a new one in the same folder. */
    public static void main(String[] jars) throws IOException {
        write(Path.of(jars[0]), Path.of(jars[1]));
    }

    static void write(Path whole, Path small) throws IOException {
        try (JarFile all = new JarFile(whole.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(small))) {
            // nothing to inflate at each start
            out.setMethod(ZipOutputStream.STORED);
            add(JarFile.MANIFEST_NAME, manifest(all, whole), out);
            TreesVersion trees = Guide.builtIn().version();
            add(
                    Guide.PACKED_VERSION,
                    (trees.version() + "\n" + trees.hash()).getBytes(StandardCharsets.UTF_8),
                    out);
            Set<String> done = new HashSet<>(List.of(Guide.PACKED_VERSION));
            for (ZipEntry entry : Collections.list(all.entries())) {
                String name = entry.getName();
                if (!entry.isDirectory() && NEEDED.matcher(name).matches() && done.add(name)) {
                    try (InputStream in = all.getInputStream(entry)) {
                        add(name, in.readAllBytes(), out);
                    }
                }
            }
        }
    }

    private static byte[] manifest(JarFile all, Path whole) throws IOException {
        Manifest manifest = new Manifest(all.getManifest());
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, String.valueOf(whole.getFileName()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static void add(String name, byte[] content, ZipOutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
