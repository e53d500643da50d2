package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an evaluation on grand-challenge.org is given: {@code <job>/output/images/<kind>/<image>}
 * beside {@code predictions.json}, which says what image each job was run on.
 */
final class GrandChallengeLayout implements Layout {
    private static final String IMAGES = "/output/images/";

    @Override
    public String name() {
        return "grand-challenge";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        return isOne(files, contents);
    }

    /** Without the list of jobs nothing says what their folders are. */
    static boolean isOne(Listing files, Contents contents) {
        return !files.single()
                && files.find(GrandChallengeJobs.FILE).isPresent()
                && files.files().stream()
                        .anyMatch(
                                file ->
                                        contents.reads(file.fileName())
                                                && file.path().indexOf(IMAGES)
                                                        == file.path().indexOf('/'));
    }

    @Override
    public Side arrange(Arranging side) {
        GrandChallengeJobs read =
                side.files()
                        .find(GrandChallengeJobs.FILE)
                        .flatMap(file -> GrandChallengeJobs.read(file, side.problems()))
                        .orElse(null);
        if (read == null) {
            return Layouts.FOLDERS.arrange(side);
        }
        Map<String, List<NamedFile>> byFolder = new LinkedHashMap<>();
        for (NamedFile file : side.images()) {
            byFolder.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(file);
        }
        String kind = kind(side, byFolder.keySet());
        Map<String, String> names = read.names();
        Map<NamedFile, String> ids = new LinkedHashMap<>();
        Map<String, String> absent = new TreeMap<>();
        for (GrandChallengeJobs.Job job : read.jobs()) {
            String id = names.getOrDefault(job.pk(), job.pk());
            List<NamedFile> found = byFolder.getOrDefault(job.pk() + IMAGES + kind, List.of());
            if (!job.succeeded()) {
                absent.put(id, "its job did not succeed on grand-challenge: " + job.status());
            } else if (found.isEmpty()) {
                absent.put(id, "its job on grand-challenge left no image of " + kind);
            } else {
                ids.put(ofJob(side, job, kind, found), id);
            }
        }
        side.note(
                read.jobs().size()
                        + " jobs, "
                        + ids.size()
                        + " with an image of "
                        + kind
                        + (absent.isEmpty()
                                ? ""
                                : "; without one: " + String.join(", ", absent.keySet())));
        return side.side(List.copyOf(ids.keySet()), ids::get, LabelFacts.NONE).without(absent);
    }

    /** Of several kinds of images the one that is called like labels, else the first. */
    private static String kind(Arranging side, Set<String> folders) {
        Set<String> kinds = new TreeSet<>(NaturalOrder.INSTANCE);
        for (String folder : folders) {
            int at = folder.indexOf(IMAGES);
            if (at > 0) {
                kinds.add(folder.substring(at + IMAGES.length()));
            }
        }
        List<String> ofLabels = kinds.stream().filter(Stems::isOfLabels).toList();
        String taken = ofLabels.isEmpty() ? kinds.iterator().next() : ofLabels.get(0);
        if (kinds.size() > 1 && ofLabels.size() != 1) {
            side.problems()
                    .add(
                            Fault.AMBIGUOUS.at(
                                    side.files().name(),
                                    "Its jobs left images of several kinds ("
                                            + String.join(", ", kinds)
                                            + "); those of "
                                            + taken
                                            + " are scored.",
                                    "Remove the folders of the others."));
        }
        return taken;
    }

    /** Mostly there is one; the list of jobs says which image is its result. */
    private static NamedFile ofJob(
            Arranging side, GrandChallengeJobs.Job job, String kind, List<NamedFile> found) {
        List<NamedFile> named =
                found.stream()
                        .filter(
                                file ->
                                        job.outputs().stream()
                                                .anyMatch(
                                                        image ->
                                                                image.pk().equals(side.stem(file))))
                        .toList();
        NamedFile first = named.isEmpty() ? found.get(0) : named.get(0);
        if (found.size() > 1 && named.size() != 1) {
            side.problems()
                    .add(
                            Fault.AMBIGUOUS.at(
                                    side.files().name() + "/" + job.pk(),
                                    "The job left "
                                            + found.size()
                                            + " images of "
                                            + kind
                                            + "; "
                                            + first.fileName()
                                            + " is scored.",
                                    "Remove the others."));
        }
        return first;
    }
}
