package org.gabarito.plan;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A metric config as a file. What {@link #yaml} writes reads back as an equal config, and equal
 * configs give equal bytes.
 */
public final class MetricConfigFile {
    private MetricConfigFile() {}

    /**
     * Reads YAML, or JSON as the part of it that it is, for scoring.
     *
     * @param fileName for messages
     */
    public static Reading<MetricConfig> read(String text, String fileName) {
        return read(text, fileName, Spacing.MILLIMETRE);
    }

    /**
     * The same for images of which the unit of length is known.
     *
     * @param lengthUnit of lengths that the config does not give
     */
    public static Reading<MetricConfig> read(String text, String fileName, String lengthUnit) {
        Findings findings = new Findings(fileName);
        Node root = compose(text, findings);
        if (root == null) {
            if (!findings.any()) {
                findings.problem(
                        0, "The config is empty.", "Start with 'gabarito: 1' and list metrics.");
            }
            return findings.reading(null);
        }
        return findings.reading(
                new ConfigReader(findings, lengthUnit).read(new ConfigNode(root, "", findings)));
    }

    /**
     * Reads a file of policies alone: the mapping that a config has under {@code empty}.
     *
     * @param missing what the config says of missing cases
     */
    public static Reading<Policies> readPolicies(String text, String fileName, String missing) {
        Findings findings = new Findings(fileName);
        Node root = compose(text, findings);
        ConfigNode node = root == null ? null : new ConfigNode(root, "", findings);
        if (node == null || !node.isMapping()) {
            if (!findings.any()) {
                findings.problem(
                        0,
                        "This is no table of policies.",
                        "Write keys such as both: best, one: worst, metrics: {hd: {both: 0}}.");
            }
            return findings.reading(null);
        }
        Policies read = new PolicyReader().read(Map.of("empty", node), Policies.DEFAULT.empty());
        return findings.reading(new Policies(read.empty(), missing, read.own()));
    }

    private static @Nullable Node compose(String text, Findings findings) {
        // JSON may be indented by tabs, which YAML forbids; inside its strings there are none
        String source = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(source));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            findings.problem(
                    mark == null ? 0 : mark.getLine() + 1,
                    "This is no valid YAML: " + e.getProblem() + ".",
                    "Mend the line; indent with spaces and quote texts that hold ': ' or '#'.");
        } catch (YAMLException e) {
            findings.problem(
                    0,
                    "This is no valid YAML: " + e.getMessage() + ".",
                    "Give a plain text file in UTF-8.");
        }
        return null;
    }

    /** The full config. */
    public static String yaml(MetricConfig config) {
        return ConfigText.yaml(ConfigTree.full(config));
    }

    /** The same as JSON. */
    public static String json(MetricConfig config) {
        return ConfigText.json(ConfigTree.full(config));
    }

    /**
     * SHA-256 of everything in the config that can change a number or the name of a row: equal for
     * configs that differ in words only.
     */
    public static String hash(MetricConfig config) {
        String text = ConfigText.yaml(ConfigTree.numbers(config));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] sum = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
