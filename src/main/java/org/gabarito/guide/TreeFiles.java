package org.gabarito.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The texts of the tree files by their path, in the order in which {@code version.yaml} lists them.
 *
 * @param texts path to content, {@code version.yaml} first
 * @param unlisted paths that lie in the folder but are not in the list
 * @param absent paths in the list that do not exist
 */
record TreeFiles(Map<String, String> texts, List<String> unlisted, List<String> absent) {
    static final String VERSION = "version.yaml";
    private static final String ROOT = "decision-trees/";

    TreeFiles {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        unlisted = List.copyOf(unlisted);
        absent = List.copyOf(absent);
    }

    /** Those on the class path. */
    static TreeFiles builtIn() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(VERSION, resource(VERSION));
        for (String path : listed(texts.get(VERSION))) {
            texts.put(path, resource(path));
        }
        return new TreeFiles(texts, List.of(), List.of());
    }

    /**
     * These with the YAML files of a folder added or put in their place. A folder with a {@code
     * version.yaml} of its own must list in it every file that it uses.
     */
    TreeFiles with(Path folder) {
        Map<String, String> own = read(folder);
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(own);
        if (!own.containsKey(VERSION)) {
            return new TreeFiles(all, List.of(), List.of());
        }
        Map<String, String> used = new LinkedHashMap<>();
        used.put(VERSION, own.get(VERSION));
        List<String> absent = new ArrayList<>();
        for (String path : listed(own.get(VERSION))) {
            String text = all.get(path);
            if (text == null) {
                absent.add(path);
            } else {
                used.put(path, text);
            }
        }
        TreeSet<String> unlisted = new TreeSet<>(own.keySet());
        unlisted.removeAll(used.keySet());
        return new TreeFiles(used, List.copyOf(unlisted), absent);
    }

    Part part(String path) {
        return Part.of(path, yaml().compose(new StringReader(texts.getOrDefault(path, ""))));
    }

    /** Paths and contents together. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts)
                    .forEach(
                            (path, text) -> {
                                digest.update(path.getBytes(StandardCharsets.UTF_8));
                                digest.update((byte) 0);
                                digest.update(text.getBytes(StandardCharsets.UTF_8));
                                digest.update((byte) 0);
                            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        return new Yaml(options);
    }

    /** Found leniently, line by line, so that a broken list can still be checked. */
    private static List<String> listed(String version) {
        return version.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- ") && line.endsWith(".yaml"))
                .map(line -> line.substring(2).strip())
                .toList();
    }

    private static Map<String, String> read(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".yaml")) {
                    texts.put(name, unix(Files.readAllBytes(path)));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + " cannot be read: give a folder with decision trees.", e);
        }
    }

    private static String resource(String path) {
        try (InputStream stream = TreeFiles.class.getResourceAsStream("/" + ROOT + path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        ROOT + path + " is listed in version.yaml but not in the program.");
            }
            return unix(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One hash on every system, however it ends its lines. */
    private static String unix(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
