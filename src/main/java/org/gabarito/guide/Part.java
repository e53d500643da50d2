package org.gabarito.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A piece of a YAML file that remembers its line. Asking for what is not there gives an absent
 * part, so that the checker can look at broken files too. Every scalar is text as it was written;
 * YAML's own idea of {@code yes} and {@code no} never applies.
 */
final class Part {
    private final String file;
    private final @Nullable Node node;
    private final int line;

    private Part(String file, @Nullable Node node, int line) {
        this.file = file;
        this.node = node;
        this.line = line;
    }

    static Part of(String file, @Nullable Node node) {
        return new Part(file, node, 1);
    }

    String file() {
        return file;
    }

    /** From 1; that of the enclosing part where this one is absent. */
    int line() {
        return node == null ? line : node.getStartMark().getLine() + 1;
    }

    boolean isPresent() {
        return node != null;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    @Nullable Node node() {
        return node;
    }

    Part at(String key) {
        Part found = map().get(key);
        return found == null ? new Part(file, null, line()) : found;
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    String text(String key) {
        return at(key).text();
    }

    /** An answer: {@code true} and {@code false} are {@code yes} and {@code no}. */
    String answer() {
        String text = text();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> "yes";
            case "false", "no" -> "no";
            default -> text;
        };
    }

    boolean isTrue() {
        return answer().equals("yes");
    }

    List<Part> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of();
        }
        return sequence.getValue().stream().map(item -> new Part(file, item, line())).toList();
    }

    List<Part> list(String key) {
        return at(key).list();
    }

    List<String> texts(String key) {
        return list(key).stream().map(Part::text).toList();
    }

    /** By key, in the order of the file. */
    Map<String, Part> map() {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    parts.put(key.getValue(), new Part(file, tuple.getValueNode(), line()));
                }
            }
        }
        return parts;
    }
}
