package org.gabarito.dataset;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;

/**
 * Every file of one side, with its path below the folder or inside the zip that was given. What
 * operating systems leave behind is not among them, nor are results of our own; an image that is a
 * folder or consists of several files is one.
 *
 * @param name of the folder, zip or file, for messages
 * @param root the folder, zip or file itself
 * @param single whether one file was given
 */
record Listing(String name, Path root, List<NamedFile> files, boolean single) {
    private static final Set<String> LITTER = Set.of("desktop.ini", "thumbs.db", "metadata");
    private static final List<String> PACKED = List.of(".zarr.zip", ".ozx");
    private static final String ZARR = ".zarr";

    /** Pixels that a header of another name may speak of. */
    private static final List<String> RAW = List.of(".raw", ".zraw", ".raw.gz", ".raw.bz2", ".bin");

    /** More than any data set of ours, less than hurts. */
    private static final Limits LIMITS = new Limits(200_000, 24);

    /**
     * What a folder may hold.
     *
     * @param entries most files and folders
     * @param depth most folders within each other
     */
    record Limits(int entries, int depth) {}

    Listing {
        files = List.copyOf(files);
    }

    static Listing of(Path path, List<DatasetProblem> problems) {
        return of(path, LIMITS, problems);
    }

    static Listing of(Path path, Limits limits, List<DatasetProblem> problems) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isReadable(path)) {
            problems.add(
                    Fault.NOT_FOUND.at(
                            path.toString(),
                            "There is no readable file or folder of this name.",
                            "Check the path."));
            return new Listing(name, path, List.of(), false);
        }
        if (isPacked(name)) {
            return new Listing(name, path, List.of(packed(path, name, problems)), true);
        }
        if (Files.isDirectory(path)) {
            if (isZarr(name)) {
                NamedFile image = new NamedFile(name, FileSources.of(path));
                return new Listing(name, path, List.of(image), true);
            }
            List<NamedFile> files = new Walk(path, name, limits, problems).files();
            return new Listing(name, path, withoutParts(files), false);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            List<NamedFile> files = ZipSide.list(path, problems).orElse(List.of());
            return new Listing(name, path, withoutParts(folded(name, files)), false);
        }
        return new Listing(name, path, List.of(new NamedFile(name, FileSources.of(path))), true);
    }

    /** The part of it below one of its folders. */
    Listing below(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        String start = folder + "/";
        List<NamedFile> inside =
                files.stream()
                        .filter(file -> file.path().startsWith(start))
                        .map(
                                file ->
                                        new NamedFile(
                                                file.path().substring(start.length()),
                                                file.source()))
                        .toList();
        return new Listing(name + "/" + folder, root.resolve(folder), inside, false);
    }

    /** A file at the top. */
    Optional<FileSource> find(String fileName) {
        return files.stream()
                .filter(file -> file.path().equals(fileName))
                .findFirst()
                .map(NamedFile::source);
    }

    /** A file beside the folder that was given. */
    Optional<FileSource> above(String fileName) {
        Path beside = root.toAbsolutePath().normalize().resolveSibling(fileName);
        return !single && Files.isDirectory(root) && Files.isRegularFile(beside)
                ? Optional.of(FileSources.of(beside))
                : Optional.empty();
    }

    /** The last part of its name. */
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    boolean isZip() {
        return !single && !Files.isDirectory(root);
    }

    static boolean isLitter(String fileName) {
        return fileName.startsWith(".")
                || fileName.equals("__MACOSX")
                || LITTER.contains(fileName.toLowerCase(Locale.ROOT));
    }

    private static boolean isZarr(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ZARR);
    }

    private static boolean isPacked(String fileName) {
        return PACKED.stream().anyMatch(fileName.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** A zip that is one image: its files lie at its top or in a folder that all share. */
    private static NamedFile packed(Path zip, String path, List<DatasetProblem> problems) {
        List<NamedFile> files = ZipSide.list(zip, problems).orElse(List.of());
        String top = files.isEmpty() ? "" : files.get(0).path();
        int slash = top.indexOf('/');
        String shared = slash < 0 ? "" : top.substring(0, slash);
        boolean inFolder =
                !shared.isEmpty()
                        && files.stream().allMatch(file -> file.path().startsWith(shared + "/"));
        return new NamedFile(path, ZippedFolder.of(path, files, inFolder ? shared : ""));
    }

    /** Without litter, and with each folder that is an image as one file. */
    private static List<NamedFile> folded(String archive, List<NamedFile> all) {
        List<NamedFile> files = new ArrayList<>();
        Map<String, List<NamedFile>> images = new LinkedHashMap<>();
        for (NamedFile file : all) {
            StringBuilder path = new StringBuilder();
            String image = "";
            boolean litter = false;
            String[] parts = file.path().split("/");
            for (int i = 0; i < parts.length && image.isEmpty(); i++) {
                litter |= isLitter(parts[i]);
                path.append(i == 0 ? "" : "/").append(parts[i]);
                if (isZarr(parts[i]) && i < parts.length - 1) {
                    image = path.toString();
                }
            }
            if (!litter) {
                if (image.isEmpty()) {
                    files.add(file);
                } else {
                    images.computeIfAbsent(image, folder -> new ArrayList<>()).add(file);
                }
            }
        }
        images.forEach(
                (folder, inside) ->
                        files.add(
                                new NamedFile(
                                        folder,
                                        ZippedFolder.of(
                                                archive + "/" + ZippedFile.printable(folder),
                                                inside,
                                                folder))));
        return files;
    }

    /** The pixels beside a header are no image of their own. */
    private static List<NamedFile> withoutParts(List<NamedFile> files) {
        Set<String> parts = new HashSet<>();
        Set<String> detached = new HashSet<>();
        for (NamedFile file : files) {
            String lower = file.path().toLowerCase(Locale.ROOT);
            String packed = lower.endsWith(".hdr.gz") ? ".hdr.gz" : ".hdr";
            if (lower.endsWith(packed)) {
                String stem = lower.substring(0, lower.length() - packed.length());
                parts.add(stem + ".img");
                parts.add(stem + ".img.gz");
            } else if (lower.endsWith(".mhd") || lower.endsWith(".nhdr")) {
                detached.add(file.folder());
            }
        }
        return files.stream()
                .filter(file -> !parts.contains(file.path().toLowerCase(Locale.ROOT)))
                .filter(file -> !(detached.contains(file.folder()) && isRaw(file)))
                .toList();
    }

    private static boolean isRaw(NamedFile file) {
        return RAW.stream().anyMatch(file.path().toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The files below a folder, those of the nearest folders first. Links never lead outside. */
    private static final class Walk {
        private final Path root;
        private final String name;
        private final Limits limits;
        private final List<DatasetProblem> problems;
        private final List<NamedFile> files = new ArrayList<>();
        private final Deque<String> waiting = new ArrayDeque<>(List.of(""));
        private int entries;
        private boolean cut;

        Walk(Path root, String name, Limits limits, List<DatasetProblem> problems) {
            this.root = root;
            this.name = name;
            this.limits = limits;
            this.problems = problems;
        }

        List<NamedFile> files() {
            while (!waiting.isEmpty() && !cut) {
                String folder = waiting.remove();
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(at(folder))) {
                    List<Path> sorted = new ArrayList<>();
                    for (Path path : inside) {
                        if (sorted.size() + entries == limits.entries()) {
                            cut = true;
                            break;
                        }
                        sorted.add(path);
                    }
                    sorted.sort(null);
                    visit(folder, sorted);
                } catch (IOException | DirectoryIteratorException e) {
                    problems.add(
                            Fault.NOT_FOUND.at(
                                    where(folder),
                                    "The folder cannot be read (" + e.getMessage() + ").",
                                    "Check its permissions."));
                }
            }
            if (cut) {
                problems.add(
                        Fault.TOO_LARGE.at(
                                name,
                                "The folder holds more than "
                                        + limits.entries()
                                        + " files and folders; the others were not looked at.",
                                "Give the folder of the label maps alone."));
            }
            return files;
        }

        private void visit(String folder, List<Path> inside) throws IOException {
            boolean ours =
                    inside.stream().anyMatch(path -> last(path).equals("summary.json"))
                            && inside.stream().anyMatch(path -> last(path).equals("scores.csv"));
            if (ours) {
                if (folder.isEmpty()) {
                    problems.add(
                            Fault.OWN_RESULTS.at(
                                    name,
                                    "This folder holds results of an earlier evaluation, not"
                                            + " cases.",
                                    "Give the folder with the label maps."));
                }
                return;
            }
            for (Path path : inside) {
                entries++;
                String fileName = last(path);
                if (!isLitter(fileName)) {
                    String inner = folder.isEmpty() ? fileName : folder + "/" + fileName;
                    visit(path, inner);
                }
            }
        }

        private void visit(Path path, String inner) throws IOException {
            if (Files.isSymbolicLink(path) && !leadsInside(path, inner)) {
                return;
            }
            if (Files.isRegularFile(path)) {
                files.add(
                        isPacked(inner)
                                ? packed(path, inner, problems)
                                : new NamedFile(inner, FileSources.of(path)));
            } else if (Files.isDirectory(path)) {
                if (isZarr(inner)) {
                    files.add(new NamedFile(inner, FileSources.of(path)));
                } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    enter(inner);
                }
            }
        }

        private void enter(String inner) {
            if (inner.split("/").length > limits.depth()) {
                problems.add(
                        Fault.TOO_LARGE.at(
                                where(inner),
                                "It lies more than " + limits.depth() + " folders deep.",
                                "Give a folder further down."));
            } else {
                waiting.add(inner);
            }
        }

        private boolean leadsInside(Path link, String inner) throws IOException {
            try {
                if (link.toRealPath().startsWith(root.toRealPath())) {
                    return true;
                }
                problems.add(
                        Fault.LINK_OUTSIDE.at(
                                where(inner),
                                "It is a link that leads out of the folder, so it was not"
                                        + " followed.",
                                "Copy what it stands for into the folder, or give that place"
                                        + " itself."));
            } catch (NoSuchFileException e) {
                problems.add(
                        Fault.NOT_FOUND.at(
                                where(inner),
                                "It is a link to something that is not there.",
                                "Fetch the file (for instance with git annex get) or remove the"
                                        + " link."));
            }
            return false;
        }

        private Path at(String folder) {
            return folder.isEmpty() ? root : root.resolve(folder);
        }

        private String where(String inner) {
            return inner.isEmpty() ? name : name + "/" + inner;
        }

        private static String last(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
