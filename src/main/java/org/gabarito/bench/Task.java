package org.gabarito.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something that people do with the program.
 *
 * @param about what is computed of what
 * @param inputs makes the files
 * @param options of {@code score}
 */
record Task(String name, String about, Making inputs, List<String> options) {
    private static final int ORGANS = 15;
    private static final List<String> OVERLAPS = List.of("--metrics", "dsc,iou,sensitivity,ppv");
    private static final List<String> SURFACES =
            List.of("--metrics", "hd_perc(p=95),assd,masd,nsd(tau=2mm)");

    private static final String CELLS =
            IntStream.range(0, 10)
                            .mapToObj(i -> "pq(iou=" + (50 + 5 * i) / 100.0 + ")")
                            .collect(Collectors.joining(","))
                    + ",ap(iou=0.5)";

    private static final Making BODY = inputs -> inputs.body("body", ORGANS);

    private static final Making VESSELS = Inputs::vessels;

    /** Every task, in the order in which they are measured. */
    static final List<Task> ALL =
            List.of(
                    new Task(
                            "body-overlap",
                            "DSC, IoU, sensitivity, PPV of 15 organs",
                            BODY,
                            OVERLAPS),
                    new Task("body-surfaces", "HD95, ASSD, MASD, NSD of 15 organs", BODY, SURFACES),
                    new Task(
                            "tumour-surfaces",
                            "HD95, ASSD, MASD, NSD of 3 parts of a tumour",
                            Inputs::tumour,
                            SURFACES),
                    new Task(
                            "vessel-surfaces",
                            "HD95, ASSD, MASD, NSD of a tree of vessels",
                            VESSELS,
                            SURFACES),
                    new Task(
                            "vessel-centreline",
                            "clDice of a tree of vessels",
                            VESSELS,
                            List.of("--metrics", "cldice")),
                    new Task(
                            "cells-panoptic",
                            "PQ at ten thresholds and AP of some 1700 cells",
                            Inputs::cells,
                            List.of("--category", "ins", "--as", "stardist", "--metrics", CELLS)),
                    new Task(
                            "boxes-coco",
                            "COCO's twelve numbers of 100,000 boxes in 5,000 images",
                            Inputs::boxes,
                            List.of("--as", "coco")));

    static Optional<Task> find(String name) {
        return ALL.stream().filter(task -> task.name.equals(name)).findFirst();
    }

    boolean measuresSurfaces() {
        return options.equals(SURFACES);
    }

    /** The words of the command. */
    List<String> words(Inputs.Pair pair, String out) {
        List<String> words = new ArrayList<>();
        words.add("score");
        words.add(pair.reference().toString());
        words.add(pair.prediction().toString());
        words.addAll(options);
        words.addAll(List.of("--out", out, "--quiet"));
        return words;
    }

    /** Makes the files of a task. */
    interface Making {
        Inputs.Pair make(Inputs inputs) throws IOException;
    }
}
