package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeFilesTest {
    @TempDir private Path folder;

    @Test
    void theHashIsOfPathsAndTextsButNotOfLineEnds() throws IOException {
        String unix = hash("items/a.yaml", "slug: a\nnumber: é\n");

        assertTrue(unix.matches("sha256:[0-9a-f]{64}"));
        assertEquals(unix, hash("items/a.yaml", "\uFEFFslug: a\r\nnumber: é\r\n"));
        assertNotEquals(unix, hash("items/a.yaml", "slug: a\nnumber: e\n"));
        Files.delete(folder.resolve("items/a.yaml"));
        assertNotEquals(unix, hash("items/b.yaml", "slug: a\nnumber: é\n"));
    }

    @Test
    void filesOfAFolderReplaceAndAdd() throws IOException {
        hash("version.yaml", "version: mine");
        hash("items/own.yaml", "slug: own");

        Map<String, String> both = TreeFiles.builtIn().with(TreeFiles.ofFolder(folder)).texts();

        assertEquals("version: mine", both.get("version.yaml"));
        assertEquals("slug: own", both.get("items/own.yaml"));
        assertTrue(both.containsKey("trees/S6.yaml"));
    }

    @Test
    void whatIsNotDataIsLeftOut() throws IOException {
        hash("README.md", "words");
        hash(".git/config.yaml", "words");
        hash("schema/item.json", "{}");

        assertEquals(Map.of(), TreeFiles.ofFolder(folder).texts());
    }

    @Test
    void aJarHoldsTheSameAsAFolder() throws IOException {
        Path jar = folder.resolve("program.jar");
        Map<String, String> texts = TreeFiles.builtIn().texts();
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry("decision-trees/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("META-INF/other.yaml"));
        }

        assertEquals(texts, TreeFiles.ofJar(jar).texts());
        assertEquals(TreeFiles.builtIn().hash(), TreeFiles.ofJar(jar).hash());
    }

    private String hash(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
        return TreeFiles.ofFolder(folder).hash();
    }
}
