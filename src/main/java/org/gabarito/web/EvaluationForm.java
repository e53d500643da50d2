package org.gabarito.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gabarito.dataset.Contents;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.Reading;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an upload, checked, with its files under their own names in a folder of this
 * request.
 */
final class EvaluationForm {
    private static final Set<String> PARTS =
            new TreeSet<>(List.of("config", "reference", "prediction", "name", "title"));
    private static final int MAX_NAME = 200;

    private final Map<String, Collection<FormValue>> parts;
    private final Path folder;
    private @Nullable Path reference;
    private @Nullable SortedMap<String, Path> predictions;

    /**
     * @param folder for the files of this request, on the disk that keeps them
     */
    EvaluationForm(Map<String, Collection<FormValue>> parts, Path folder) {
        this.parts = parts;
        this.folder = folder;
        for (String part : parts.keySet()) {
            if (!PARTS.contains(part)) {
                throw refuse(
                        part,
                        "There is no part of this name.",
                        "Send " + String.join(", ", PARTS) + ".");
            }
        }
    }

    /** Where none was sent, a default one in the unit of the images. */
    MetricConfig config() {
        List<FormValue> sent = values("config").stream().filter(EvaluationForm::isGiven).toList();
        if (sent.isEmpty()) {
            return Evaluation.defaults(reference(), predictions());
        }
        FormValue config = only("config", sent);
        String file = config.isFileItem() ? config.getFileName() : "config";
        Reading<MetricConfig> reading = MetricConfigFile.read(text(config), file);
        if (reading.refused()) {
            throw Problem.ofConfig(reading.problems()).exception();
        }
        return reading.get();
    }

    Path reference() {
        if (reference == null) {
            reference = stage("reference", "references", files("reference"));
        }
        return reference;
    }

    boolean hasPredictions() {
        return values("prediction").stream().anyMatch(EvaluationForm::isGiven);
    }

    /** By method. */
    SortedMap<String, Path> predictions() {
        if (predictions == null) {
            predictions = stagePredictions();
        }
        return predictions;
    }

    private SortedMap<String, Path> stagePredictions() {
        SortedMap<String, Path> staged = new TreeMap<>();
        byMethod(files("prediction"), texts("name"), areWhole())
                .forEach(
                        (method, files) ->
                                staged.put(
                                        method,
                                        stage(
                                                "prediction",
                                                "predictions-" + staged.size(),
                                                files)));
        return staged;
    }

    /** What the evaluation is to be called. */
    String title(MetricConfig config) {
        List<String> given = texts("title");
        if (!given.isEmpty()) {
            return named("title", given.get(0));
        }
        return Optional.ofNullable(config.problem().target())
                .filter(target -> !target.isBlank())
                .map(target -> target.substring(0, Math.min(MAX_NAME, target.length())))
                .orElseGet(() -> stem(name(files("reference").get(0))));
    }

    private static String name(FormValue reference) {
        return UploadName.of(reference.getFileName(), "reference");
    }

    /** Whether each predicted file is all that a method found: it answers to the one reference. */
    private boolean areWhole() {
        List<FormValue> references = files("reference");
        return references.size() == 1
                && Stream.concat(references.stream(), files("prediction").stream())
                        .allMatch(file -> Contents.areMany(file.getFileName()));
    }

    /**
     * @param whole whether each file is of a method of its own
     */
    private static Map<String, List<FormValue>> byMethod(
            List<FormValue> files, List<String> names, boolean whole) {
        Map<String, List<FormValue>> methods = new LinkedHashMap<>();
        boolean zips = files.stream().anyMatch(EvaluationForm::isZip);
        if (names.size() == files.size()) {
            for (int i = 0; i < files.size(); i++) {
                String name = named("name", names.get(i));
                if (isZip(files.get(i)) && methods.containsKey(name)) {
                    throw refuse(
                            "name",
                            "Two zips are called '" + name + "'.",
                            "Give each method its own name, and all its files in one zip.");
                }
                add(methods, name, files.get(i));
            }
        } else if (names.size() == 1 && !zips) {
            methods.put(named("name", names.get(0)), files);
        } else if (names.isEmpty()) {
            for (FormValue file : files) {
                String name = UploadName.of(file.getFileName(), "prediction");
                boolean own = whole || isZip(file) || files.size() == 1;
                add(methods, own ? stem(name) : "prediction", file);
            }
        } else {
            throw refuse(
                    "name",
                    names.size() + " names were sent with " + files.size() + " predictions.",
                    "Send one name for each prediction, in the same order, or one for all files of"
                            + " one method.");
        }
        return methods;
    }

    private static void add(Map<String, List<FormValue>> methods, String method, FormValue file) {
        methods.computeIfAbsent(method, key -> new ArrayList<>()).add(file);
    }

    /** One file as it is, several in a folder. */
    private Path stage(String part, String into, List<FormValue> files) {
        if (files.size() > 1 && files.stream().anyMatch(EvaluationForm::isZip)) {
            throw refuse(
                    part,
                    "A zip was sent together with other files.",
                    "Send one zip, or files only; give several methods a name each.");
        }
        Path home = folder.resolve(into).resolve(part);
        Set<String> taken = new TreeSet<>();
        Path last = home;
        for (FormValue file : files) {
            String name = UploadName.of(file.getFileName(), part);
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw refuse(
                        part,
                        "Two files are called '" + name + "'.",
                        "Give every file of one side its own name.");
            }
            last = moved(file, home, name, part);
        }
        return files.size() == 1 ? last : home;
    }

    private static Path moved(FormValue file, Path home, String name, String part) {
        try {
            Path target = Files.createDirectories(home).resolve(name);
            file.getFileItem().write(target);
            return target;
        } catch (InvalidPathException e) {
            throw UploadName.refused(part, name, "cannot be stored on this machine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FormValue> files(String part) {
        List<FormValue> given = values(part).stream().filter(EvaluationForm::isGiven).toList();
        if (given.isEmpty()) {
            throw refuse(
                    part,
                    "It is missing.",
                    "Send files: one zip, or label maps, tables or COCO files with equal names on"
                            + " both sides.");
        }
        if (!given.stream().allMatch(FormValue::isFileItem)) {
            throw refuse(part, "It is text, not a file.", "Send it with a file name.");
        }
        return given;
    }

    private List<String> texts(String part) {
        return values(part).stream().map(EvaluationForm::text).filter(t -> !t.isBlank()).toList();
    }

    private List<FormValue> values(String part) {
        return List.copyOf(parts.getOrDefault(part, List.of()));
    }

    private static FormValue only(String part, List<FormValue> values) {
        if (values.size() > 1) {
            throw refuse(part, "It was sent " + values.size() + " times.", "Send it once.");
        }
        return values.get(0);
    }

    /** Browsers send an empty part without a name for a field that was left empty. */
    private static boolean isGiven(FormValue value) {
        return value.isFileItem()
                ? value.getFileName() != null && !value.getFileName().isBlank()
                : !value.getValue().isBlank();
    }

    private static String text(FormValue value) {
        if (!value.isFileItem()) {
            return value.getValue();
        }
        try (InputStream in = value.getFileItem().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String named(String part, String name) {
        String trimmed = name.strip();
        if (trimmed.length() > MAX_NAME || trimmed.chars().anyMatch(Character::isISOControl)) {
            throw refuse(
                    part,
                    "'" + trimmed + "' is no usable name.",
                    "Take at most " + MAX_NAME + " characters on one line.");
        }
        return trimmed;
    }

    private static boolean isZip(FormValue file) {
        return file.getFileName().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String stem(String fileName) {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return fileName.substring(0, fileName.length() - ".zip".length());
        }
        return Contents.of(fileName).stem(fileName);
    }

    static ProblemException refuse(String part, String fault, String cure) {
        return Problem.of(
                        400,
                        "The upload cannot be used",
                        List.of(new Problem.Fault(part, 0, fault, cure)))
                .exception();
    }
}
