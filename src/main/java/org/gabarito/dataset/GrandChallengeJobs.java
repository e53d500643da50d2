package org.gabarito.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabarito.image.FileSource;

/**
 * The {@code predictions.json} that grand-challenge.org gives to an evaluation: a list of jobs,
 * each one run of an algorithm. Folders of results are called after jobs; what was scored is the
 * image that the job was given.
 */
record GrandChallengeJobs(List<Job> jobs) {
    static final String FILE = "predictions.json";

    /** Thousands of jobs fit. */
    private static final int LONGEST = 64 << 20;

    private static final int LONGEST_NAME = 200;
    private static final String SUCCEEDED = "Succeeded";
    private static final String CURE = "Fetch it anew, or pair the files with --pairs.";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One run of an algorithm.
     *
     * @param pk names its folder
     * @param status how it ended, empty where that is not said
     */
    record Job(String pk, String status, List<Image> inputs, List<Image> outputs) {

        boolean succeeded() {
            return status.isEmpty() || status.equals(SUCCEEDED);
        }
    }

    /**
     * @param slug what kind of image it is, as the challenge calls it
     * @param pk names its file
     * @param name as it was uploaded
     */
    record Image(String slug, String pk, String name) {}

    static Optional<GrandChallengeJobs> read(FileSource source, List<DatasetProblem> problems) {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                problems.add(
                        Fault.TOO_LARGE.at(
                                source.name(), "It is longer than any list of jobs.", CURE));
                return Optional.empty();
            }
            return jobs(source.name(), JSON.readTree(bytes), problems);
        } catch (JsonProcessingException e) {
            problems.add(
                    Fault.UNREADABLE_JSON.at(
                            source.name(), "It is no JSON: " + e.getOriginalMessage() + ".", CURE));
        } catch (IOException e) {
            problems.add(
                    Fault.NOT_FOUND.at(
                            source.name(), "It cannot be read (" + e.getMessage() + ").", CURE));
        }
        return Optional.empty();
    }

    private static Optional<GrandChallengeJobs> jobs(
            String file, JsonNode root, List<DatasetProblem> problems) {
        if (root == null || !root.isArray()) {
            problems.add(Fault.BAD_ENTRY.at(file, "It is no list of jobs.", CURE));
            return Optional.empty();
        }
        List<Job> jobs = new ArrayList<>();
        for (JsonNode one : root) {
            String pk = one.path("pk").asText("");
            if (pk.isEmpty()) {
                problems.add(
                        Fault.BAD_ENTRY.at(
                                file + ", job " + (jobs.size() + 1), "It has no pk.", CURE));
                return Optional.empty();
            }
            jobs.add(
                    new Job(
                            pk,
                            one.path("status").asText(""),
                            images(one.path("inputs")),
                            images(one.path("outputs"))));
        }
        return Optional.of(new GrandChallengeJobs(List.copyOf(jobs)));
    }

    /** Inputs and outputs that are numbers or files have no image. */
    private static List<Image> images(JsonNode values) {
        List<Image> images = new ArrayList<>();
        for (JsonNode one : values) {
            JsonNode image = one.path("image");
            // Sockets were called interfaces until 2025.
            String slug =
                    Stream.of("socket", "interface")
                            .map(key -> one.path(key).path("slug").asText(""))
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse("");
            if (image.isObject()) {
                images.add(
                        new Image(
                                slug,
                                image.path("pk").asText(""),
                                image.path("name").asText("").strip()));
            }
        }
        return images;
    }

    /**
     * A name for each job by its pk: that of the image it was given. Where each was given several,
     * those of the kind that tells most jobs apart.
     */
    Map<String, String> names() {
        Map<String, Set<String>> bySlug = new LinkedHashMap<>();
        for (Job job : jobs) {
            for (Image image : job.inputs()) {
                bySlug.computeIfAbsent(image.slug(), slug -> new HashSet<>()).add(image.name());
            }
        }
        String best = "";
        for (Map.Entry<String, Set<String>> one : bySlug.entrySet()) {
            if (one.getValue().size() > bySlug.getOrDefault(best, Set.of()).size()) {
                best = one.getKey();
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Job job : jobs) {
            String slug = best;
            names.put(
                    job.pk(),
                    job.inputs().stream()
                            .filter(image -> image.slug().equals(slug))
                            .map(image -> stem(image.name()))
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElse(job.pk()));
        }
        return names;
    }

    private static String stem(String name) {
        String printable = ZippedFile.printable(Contents.LABEL_MAPS.stem(name));
        return printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
    }
}
