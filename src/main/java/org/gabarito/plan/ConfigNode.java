package org.gabarito.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One place in a YAML file, with its line and the name by which a message calls it. Reading the
 * wrong kind notes a problem and gives nothing.
 */
final class ConfigNode {
    private final Node node;
    private final String name;
    private final Findings findings;

    ConfigNode(Node node, String name, Findings findings) {
        this.node = node;
        this.name = name;
        this.findings = findings;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    void problem(String fault, String cure) {
        findings.problem(line(), fault, cure);
    }

    /** Entries in file order by key; keys must be plain and stand there once. */
    Map<String, ConfigNode> entries() {
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            if (!isNull()) {
                problem("'" + name + "' must hold keys with values.", "Write " + name + ": {…}.");
            }
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.problem(line, "A key must be a plain word.", "Write key: value.");
                continue;
            }
            ConfigNode value = new ConfigNode(tuple.getValueNode(), key.getValue(), findings);
            if (entries.put(key.getValue(), value) != null) {
                findings.problem(
                        line, "'" + key.getValue() + "' is given twice.", "Keep one of the two.");
            }
        }
        return entries;
    }

    /** Entries, of which only these keys may occur. */
    Map<String, ConfigNode> entries(Collection<String> valid) {
        Map<String, ConfigNode> entries = entries();
        entries.forEach(
                (key, value) -> {
                    if (!valid.contains(key)) {
                        String where = name.isEmpty() ? "" : " in '" + name + "'";
                        value.problem(
                                "Unknown key '" + key + "'" + where + ".",
                                Closest.cure(key, valid));
                    }
                });
        return entries;
    }

    List<ConfigNode> items() {
        List<ConfigNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(n -> items.add(new ConfigNode(n, name, findings)));
        } else if (!isNull()) {
            problem("'" + name + "' must be a list.", "Write " + name + ": [a, b].");
        }
        return items;
    }

    @Nullable String text() {
        if (node instanceof ScalarNode scalar && !isNull()) {
            return scalar.getValue();
        }
        problem("'" + name + "' must be a single value.", "Write " + name + ": value.");
        return null;
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (ConfigNode item : items()) {
            String text = item.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Nullable String oneOf(List<String> valid) {
        String text = text();
        if (text != null && !valid.contains(text)) {
            problem("'" + name + "' cannot be '" + text + "'.", Closest.cure(text, valid));
            return null;
        }
        return text;
    }

    /** Whether the file says true or false here, by any word of YAML. */
    boolean isBoolean() {
        return node.getTag().equals(Tag.BOOL);
    }

    @Nullable Double decimal(double above, double below) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (value > above && value < below) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        problem(
                "'" + name + "' cannot be '" + text + "'.",
                "Write a number between "
                        + Decimal.text(above)
                        + " and "
                        + Decimal.text(below)
                        + ".");
        return null;
    }

    @Nullable Long whole() {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            problem("'" + name + "' cannot be '" + text + "'.", "Write a whole number.");
            return null;
        }
    }
}
