package org.gabarito.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The data files as text, by path relative to the tree folder. */
final class TreeFiles {
    private static final String FOLDER = "decision-trees/";
    private static final String DATA = ".yaml";

    /** More than a file may have, so that the checker refuses what was cut. */
    private static final int MOST_BYTES = 2 * Entry.LARGEST_FILE;

    private final TreeMap<String, String> texts;

    private TreeFiles(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** Those on the class path, in a folder or in a jar. */
    static TreeFiles builtIn() {
        URL version = TreeFiles.class.getClassLoader().getResource(FOLDER + "version.yaml");
        if (version == null) {
            throw new IllegalStateException("the decision trees are missing from the program");
        }
        try {
            String address = version.toString();
            if (address.startsWith("jar:")) {
                String jar = address.substring("jar:".length(), address.indexOf("!/"));
                return ofJar(Path.of(URI.create(jar)));
            }
            return ofFolder(Path.of(URI.create(address)).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the decision trees cannot be read", e);
        }
    }

    /** Every data file below a folder; hidden ones are left out. */
    static TreeFiles ofFolder(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (isData(relative)) {
                    try (InputStream in = Files.newInputStream(path)) {
                        texts.put(relative, text(in.readNBytes(MOST_BYTES)));
                    }
                }
            }
        }
        return new TreeFiles(texts);
    }

    static TreeFiles ofJar(Path jar) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                if (name.startsWith(FOLDER) && isData(name.substring(FOLDER.length()))) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        texts.put(name.substring(FOLDER.length()), text(in.readAllBytes()));
                    }
                }
            }
        }
        return new TreeFiles(texts);
    }

    private static boolean isData(String relative) {
        return (relative.endsWith(DATA) || relative.endsWith(".yml"))
                && !relative.startsWith(".")
                && !relative.contains("/.");
    }

    /** Without byte order mark and with plain line ends, so that a checkout changes nothing. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** These with those of the other put in their place or added. */
    TreeFiles with(TreeFiles other) {
        Map<String, String> both = new TreeMap<>(texts);
        both.putAll(other.texts);
        return new TreeFiles(both);
    }

    /** Path to text, by path. */
    Map<String, String> texts() {
        return texts;
    }

    /** SHA-256 over the paths and texts of all files. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(
                    (path, text) -> {
                        digest.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
                    });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
