package org.gabarito.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Other programs that compute surface distances, where they are installed. */
enum Peer {
    /** Distance transforms of SciPy, label by label inside its box: HD95 and ASSD. */
    SCIPY("SciPy") {
        @Override
        boolean isThere() {
            return succeeds(List.of("python3", "-c", "import scipy.ndimage"));
        }

        @Override
        boolean measures(Task task) {
            return task.measuresSurfaces();
        }

        @Override
        List<String> command(Inputs.Pair pair, Path folder) throws IOException {
            Path script = folder.resolve("scipy_distances.py");
            try (InputStream text = Peer.class.getResourceAsStream("/bench/scipy_distances.py")) {
                if (text == null) {
                    throw new IOException("the program lacks its script for SciPy");
                }
                Files.write(script, text.readAllBytes());
            }
            return List.of(
                    "python3",
                    script.toString(),
                    pair.reference().toString(),
                    pair.prediction().toString());
        }
    },
    /** Dice and Hausdorff distances of plastimatch, which takes every label for the same. */
    PLASTIMATCH("plastimatch") {
        @Override
        boolean isThere() {
            return isInstalled("plastimatch");
        }

        @Override
        boolean measures(Task task) {
            return task.name().equals("vessel-surfaces");
        }

        @Override
        List<String> command(Inputs.Pair pair, Path folder) {
            return List.of(
                    "plastimatch",
                    "dice",
                    "--all",
                    pair.reference().toString(),
                    pair.prediction().toString());
        }
    };

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    abstract boolean isThere();

    /** Whether it can do about the same, and takes minutes at most. */
    abstract boolean measures(Task task);

    abstract List<String> command(Inputs.Pair pair, Path folder) throws IOException;

    String title() {
        return title;
    }

    static List<Peer> installed() {
        List<Peer> installed = new ArrayList<>(List.of(values()));
        installed.removeIf(peer -> !peer.isThere());
        return installed;
    }

    /** Seconds of one run, for they are slow; nothing when this is not its kind of task. */
    OptionalDouble seconds(Task task, Inputs.Pair pair, Path folder) throws IOException {
        return measures(task)
                ? OptionalDouble.of(Child.run(command(pair, folder)).seconds())
                : OptionalDouble.empty();
    }

    static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean succeeds(List<String> command) {
        try {
            Child.run(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
