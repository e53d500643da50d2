package org.gabarito.guide;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares files with the JSON Schemas beside them, and says where they differ by line. */
final class Schemas {
    private static final String BASE = "https://gabarito.invalid/schema/";
    private static final String CONDITION = "/$defs/condition";

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas((String address) -> text(address)));
    private final Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);

    private static String text(String address) {
        String name = "decision-trees/schema/" + address.substring(BASE.length());
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most one fault for a line, for one often brings others with it. */
    List<TreeProblem> check(FileKind kind, Entry file) {
        Schema schema =
                schemas.computeIfAbsent(
                        kind,
                        k -> registry.getSchema(SchemaLocation.of(BASE + k.schema() + ".json")));
        List<Error> errors =
                schema.validate(
                        file.json(),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        Map<Integer, TreeProblem> byLine = new LinkedHashMap<>();
        errors.forEach(
                error -> {
                    TreeProblem problem = problem(error, kind, file);
                    byLine.putIfAbsent(problem.line(), problem);
                });
        return new ArrayList<>(byLine.values());
    }

    private static TreeProblem problem(Error error, FileKind kind, Entry file) {
        Place place = place(error, file);
        String missing = error.getKeyword().equals("required") ? error.getProperty() : "";
        if (isCondition(error)) {
            return TreeFault.WRONG_SHAPE.at(
                    place,
                    "This is not a condition.",
                    "Write one equality, such as {tubular: yes}, or a list of them under all or"
                            + " any.");
        }
        switch (error.getKeyword()) {
            case "additionalProperties":
                return TreeFault.WRONG_SHAPE.at(
                        place,
                        "The key \"" + error.getProperty() + "\" is not known here.",
                        "Correct or remove it; " + file(kind) + " lists the keys.");
            case "oneOf":
                return TreeFault.WRONG_SHAPE.at(
                        place,
                        "Of several possible keys or forms exactly one is needed here.",
                        "A leaf has recommend or category, a property rule add or suggest.");
            default:
                break;
        }
        return switch (missing) {
            case "otherwise" ->
                    TreeFault.NO_OTHERWISE.at(
                            place,
                            "The node does not say where all other answers lead.",
                            "Add otherwise with label and next.");
            case "provenance" ->
                    TreeFault.NO_PROVENANCE.at(
                            place,
                            "It is not said where this comes from.",
                            "Add provenance with sources and confidence; a proposal of yours is"
                                    + " [inferred] with confidence low.");
            case "question",
                    "why",
                    "how_to_find_out",
                    "label",
                    "meaning",
                    "strengths",
                    "weak_points",
                    "edge_cases",
                    "title",
                    "text" ->
                    TreeFault.NO_TEXT.at(
                            place, "The text \"" + missing + "\" is missing.", "Write it.");
            case "en", "pt-BR" ->
                    TreeFault.NO_TRANSLATION.at(
                            place, "The text is not given in " + missing + ".", "Translate it.");
            default ->
                    TreeFault.WRONG_SHAPE.at(
                            place, error.getMessage() + ".", "Compare with " + file(kind) + ".");
        };
    }

    private static boolean isCondition(Error error) {
        return error.getSchemaLocation().toString().contains(CONDITION)
                || error.getEvaluationPath().toString().contains("/when/");
    }

    private static String file(FileKind kind) {
        return "decision-trees/schema/" + kind.schema() + ".json";
    }

    /** Where the value stands that an error is about; of an unknown key, the key. */
    private static Place place(Error error, Entry file) {
        Entry at = file;
        Place place = file.place();
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (step instanceof Integer index) {
                at = at.list().get(index);
                place = at.place();
            } else {
                place = at.key(step.toString()).place();
                at = at.at(step.toString());
            }
        }
        return error.getKeyword().equals("additionalProperties")
                ? at.key(error.getProperty()).place()
                : place;
    }
}
