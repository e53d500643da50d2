package org.gabarito.guide;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A value in a data file that knows its line. */
final class Entry {
    /** In characters. */
    static final int LARGEST_FILE = 1_000_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");
    private static final Resolver TAGS = new Resolver();

    private final String file;
    private final Node node;
    private @Nullable Map<String, Entry> fields;

    private Entry(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * @throws MarkedYAMLException when it is not YAML
     * @throws IllegalArgumentException when there is nothing in it, or the same part twice
     */
    static Entry parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setNestingDepthLimit(20);
        ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
        Node root = new Composer(parser, TAGS, options).getSingleNode();
        if (root == null) {
            throw new IllegalArgumentException("there is nothing in it");
        }
        if (text.indexOf('&') >= 0
                && isShared(root, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            throw new IllegalArgumentException("an alias repeats another part of it");
        }
        return new Entry(file, root);
    }

    private static boolean isShared(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return true;
        }
        if (node instanceof MappingNode map) {
            return map.getValue().stream()
                    .anyMatch(
                            t ->
                                    isShared(t.getKeyNode(), seen)
                                            || isShared(t.getValueNode(), seen));
        }
        return node instanceof SequenceNode sequence
                && sequence.getValue().stream().anyMatch(part -> isShared(part, seen));
    }

    String file() {
        return file;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    Place place() {
        return new Place(file, line());
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Fields in the order of the file; of a key that stands twice the first. */
    Map<String, Entry> fields() {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            for (NodeTuple tuple : tuples()) {
                fields.putIfAbsent(key(tuple).plain(), new Entry(file, tuple.getValueNode()));
            }
        }
        return fields;
    }

    /** The key itself, which may stand on an earlier line than its value. */
    Entry key(String name) {
        return tuples().stream()
                .map(this::key)
                .filter(key -> key.plain().equals(name))
                .findFirst()
                .orElse(this);
    }

    /** Keys that stand more than once, at their second place. */
    List<Entry> repeatedKeys() {
        Set<String> seen = new TreeSet<>();
        return tuples().stream().map(this::key).filter(key -> !seen.add(key.plain())).toList();
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode map ? map.getValue() : List.of();
    }

    private Entry key(NodeTuple tuple) {
        return new Entry(file, tuple.getKeyNode());
    }

    List<Entry> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(part -> new Entry(file, part)).toList()
                : List.of();
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    /**
     * @throws IllegalStateException when it is missing, which the schema check rules out
     */
    Entry at(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(file + ":" + line() + ": no " + key));
    }

    List<Entry> listAt(String key) {
        return find(key).map(Entry::list).orElse(List.of());
    }

    /** This entry and all below it. */
    void walk(Consumer<Entry> visitor) {
        visitor.accept(this);
        fields().values().forEach(field -> field.walk(visitor));
        list().forEach(part -> part.walk(visitor));
    }

    /** As JSON, where texts stay texts although YAML takes some words for something else. */
    String json() {
        if (isMap()) {
            return fields().entrySet().stream()
                    .map(f -> quoted(f.getKey()) + ":" + json(f.getKey(), f.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (isList()) {
            return list().stream().map(Entry::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return String.valueOf(word().equals("yes"));
        }
        boolean isNumber = node.getTag().equals(Tag.INT) && NUMBER.matcher(plain()).matches();
        return isNumber ? plain() : quoted(plain());
    }

    private static String json(String key, Entry value) {
        boolean isText = LANGUAGE.matcher(key).matches() && value.node instanceof ScalarNode;
        return isText ? quoted(value.plain()) : value.json();
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    /** The text as written. */
    String plain() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The text of an id or value, where YAML's truth values are the words yes and no. */
    String word() {
        if (!node.getTag().equals(Tag.BOOL)) {
            return plain();
        }
        return Set.of("yes", "true", "on").contains(plain().toLowerCase(Locale.ROOT))
                ? "yes"
                : "no";
    }

    String wordAt(String key) {
        return find(key).map(Entry::word).orElse("");
    }

    List<String> wordsAt(String key) {
        return listAt(key).stream().map(Entry::word).toList();
    }

    Text text() {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        fields().forEach((language, words) -> byLanguage.put(language, words.plain()));
        return new Text(byLanguage);
    }

    Text textAt(String key) {
        return find(key).map(Entry::text).orElse(Text.NONE);
    }
}
