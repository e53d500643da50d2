package org.gabarito.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gabarito.core.geometry.LabelMap;

/**
 * Arrays of NumPy, alone ({@code .npy}) or in an archive ({@code .npz}). The last axis is x, the
 * one before y, as scikit-image and SimpleITK have their arrays; there is no spacing. See
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html. Pickled objects are
 * refused, never loaded.
 */
final class NumpyFormat implements ImageFormat {
    private static final String ARCHIVE = ".npz";
    private static final String ARRAY = ".npy";
    private static final int MOST_ARRAYS = 10_000;

    /** Names that say which of several arrays holds the labels. */
    private static final Set<String> LABELS =
            Set.of(
                    "arr_0",
                    "label",
                    "labels",
                    "mask",
                    "masks",
                    "seg",
                    "segmentation",
                    "segmentations");

    @Override
    public String name() {
        return "NumPy";
    }

    @Override
    public List<String> endings() {
        return List.of(ARRAY, ARCHIVE);
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        return use(
                source,
                budget,
                in -> {
                    NumpyHeader header = NumpyHeader.read(in, source.name(), budget);
                    return new ImageHeader(
                            header.grid(),
                            Orientation.none(header.grid().dimensions()),
                            header.voxels().labelBytes());
                });
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        return use(
                source,
                budget,
                in -> {
                    NumpyHeader header = NumpyHeader.read(in, source.name(), budget);
                    return new LabelImage(
                            labels(in, header, source, budget),
                            Orientation.none(header.grid().dimensions()));
                });
    }

    private static LabelMap labels(
            InputStream in, NumpyHeader header, FileSource source, ImageBudget budget)
            throws IOException {
        String file = source.name();
        GunzipStream.checkPromise(
                header.voxels().bytes(header.grid().voxels()), isArchive(source), source);
        if (header.fortran() && header.grid().voxels() > budget.maxVoxels() / 2) {
            throw new ImageProblem(
                    file,
                    "Its first axis is the fastest, and there is not enough memory to turn it round.",
                    "Save it with numpy.ascontiguousarray, or give the program more memory"
                            + " (JAVA_TOOL_OPTIONS=-Xmx…).");
        }
        LabelMap stored = header.voxels().read(in, header.grid(), file, budget).toLabelMap();
        return header.fortran() ? turned(stored, header, file, budget) : stored;
    }

    /** From the first axis being the fastest to the last being so. */
    private static LabelMap turned(
            LabelMap stored, NumpyHeader header, String file, ImageBudget budget)
            throws ImageProblem {
        int[] shape = header.shape();
        int axes = shape.length;
        int[] stride = new int[axes];
        stride[0] = 1;
        for (int axis = 1; axis < axes; axis++) {
            stride[axis] = stride[axis - 1] * shape[axis - 1];
        }
        LabelBuffer labels = new LabelBuffer(header.grid(), file, budget);
        int[] row = new int[shape[axes - 1]];
        int[] at = new int[axes];
        int from = 0;
        for (int rows = header.grid().voxels() / row.length; rows > 0; rows--) {
            for (int i = 0; i < row.length; i++) {
                row[i] = stored.label(from + i * stride[axes - 1]);
            }
            labels.add(row, row.length);
            for (int axis = axes - 2; axis >= 0; axis--) {
                from += stride[axis];
                if (++at[axis] < shape[axis]) {
                    break;
                }
                from -= at[axis] * stride[axis];
                at[axis] = 0;
            }
        }
        return labels.toLabelMap();
    }

    private static boolean isArchive(FileSource source) {
        return source.name().toLowerCase(Locale.ROOT).endsWith(ARCHIVE);
    }

    /** What is done with the bytes of an array. */
    private interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    private static <T> T use(FileSource source, ImageBudget budget, Use<T> use) throws IOException {
        try {
            if (!isArchive(source)) {
                try (InputStream in = GunzipStream.buffered(source)) {
                    return use.of(in);
                }
            }
            String wanted = wanted(names(source, budget), source.name());
            try (ZipInputStream zip = open(source)) {
                ZipEntry entry = zip.getNextEntry();
                while (entry != null && !entry.getName().equals(wanted)) {
                    entry = zip.getNextEntry();
                }
                return use.of(zip);
            }
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw new ImageProblem(
                    source.name(),
                    "The archive of arrays is damaged or cut short (" + e.getMessage() + ").",
                    "Copy it or save it with numpy.savez again.");
        }
    }

    private static ZipInputStream open(FileSource source) throws IOException {
        InputStream in = GunzipStream.buffered(source);
        in.mark(Content.LOOKED_AT);
        byte[] start = in.readNBytes(Content.LOOKED_AT);
        in.reset();
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            in.close();
            throw Content.isNot(
                    "an .npz archive", source.name(), start, "Save it with numpy.savez again.");
        }
        return new ZipInputStream(in);
    }

    /** Entries that are arrays; what is skipped is inflated too, and counts. */
    private static List<String> names(FileSource source, ImageBudget budget) throws IOException {
        List<String> names = new ArrayList<>();
        byte[] skipped = new byte[1 << 16];
        long inflated = 0;
        try (ZipInputStream zip = open(source)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(ARRAY)) {
                    names.add(entry.getName());
                }
                for (int got = 0; got >= 0; got = zip.read(skipped)) {
                    inflated += got;
                    if (inflated > budget.maxBytes() || names.size() > MOST_ARRAYS) {
                        throw new ImageProblem(
                                source.name(),
                                "Its arrays are larger than fit into memory here.",
                                "Save the label map alone.");
                    }
                }
            }
        }
        return names;
    }

    private static String wanted(List<String> names, String file) throws ImageProblem {
        List<String> named =
                names.stream()
                        .filter(name -> LABELS.contains(bare(name).toLowerCase(Locale.ROOT)))
                        .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        String found =
                names.stream()
                        .limit(20)
                        .map(name -> DetachedPixels.printable(bare(name)))
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
        throw new ImageProblem(
                file,
                names.isEmpty()
                        ? "It holds no array."
                        : "It holds several arrays, and which one is the label map is unclear: "
                                + found
                                + ".",
                "Save the label map alone, or call it labels.");
    }

    private static String bare(String entry) {
        return entry.substring(0, entry.length() - ARRAY.length());
    }
}
