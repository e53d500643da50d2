package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;

/** Puts the chunks of a Zarr array where they belong in a label map. */
final class ZarrChunks {
    /** More would take minutes to look for. */
    private static final long MOST_CHUNKS = 1 << 18;

    private final FileSource source;
    private final String path;
    private final ZarrArray array;
    private final int[] steps;
    private final ImageBudget budget;
    private final String file;
    private final LabelBuffer labels;
    private final Grid grid;

    /**
     * @param steps for each axis of the array, how far neighbours lie apart in the label map
     */
    ZarrChunks(
            FileSource source,
            String path,
            ZarrArray array,
            int[] steps,
            Grid grid,
            ImageBudget budget)
            throws ImageProblem {
        this.source = source;
        this.path = path.isEmpty() ? "" : path + "/";
        this.array = array;
        this.steps = steps;
        this.budget = budget;
        this.file = source.name();
        this.grid = grid;
        checkBudget();
        this.labels = new LabelBuffer(grid, file, budget);
    }

    private void checkBudget() throws ImageProblem {
        long[] unit = array.shard() == null ? array.chunks() : array.shard().chunks();
        long voxels = 1;
        for (long size : unit) {
            if (size > budget.maxVoxels() / voxels) {
                throw tooLarge(unit);
            }
            voxels *= size;
        }
        // A chunk's bytes and its labels are held beside the labels of all.
        long each = array.voxels().type().bytes() + 1L;
        if (voxels > (budget.maxVoxels() - grid.voxels()) / each) {
            throw tooLarge(unit);
        }
        long chunks = 1;
        for (int axis = 0; axis < unit.length; axis++) {
            chunks *= 1 + (array.shape()[axis] - 1) / unit[axis];
            if (chunks > MOST_CHUNKS) {
                throw new ImageProblem(
                        file,
                        "It lies in more than " + MOST_CHUNKS + " chunks.",
                        "Save it with larger chunks, such as 64 × 64 × 64.");
            }
        }
    }

    private ImageProblem tooLarge(long[] unit) {
        return new ImageProblem(
                file,
                "Its chunks of "
                        + Arrays.toString(unit)
                        + " do not fit into memory beside its labels.",
                "Give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or save it with smaller chunks.");
    }

    LabelBuffer read() throws IOException {
        long[] chunk = new long[array.shape().length];
        do {
            String key = path + array.key().of(chunk);
            FileSource found = source.related(key).orElse(null);
            long[] from = new long[chunk.length];
            for (int axis = 0; axis < chunk.length; axis++) {
                from[axis] = chunk[axis] * array.chunks()[axis];
            }
            try {
                if (found == null) {
                    fill(from, array.chunks());
                } else if (array.shard() == null) {
                    put(stored(found), from, array.chunks(), array.packing());
                } else {
                    putShard(stored(found), from, array.shard());
                }
            } catch (ImageProblem e) {
                throw e;
            } catch (IOException e) {
                throw ZarrArray.damaged(file, "chunk " + key + ": " + e.getMessage());
            }
        } while (next(chunk, array.chunks(), array.shape()));
        return labels;
    }

    /** Steps to the next chunk of an array, the last axis first. */
    private static boolean next(long[] chunk, long[] chunks, long[] shape) {
        for (int axis = chunk.length - 1; axis >= 0; axis--) {
            if (++chunk[axis] * chunks[axis] < shape[axis]) {
                return true;
            }
            chunk[axis] = 0;
        }
        return false;
    }

    private byte[] stored(FileSource found) throws IOException {
        long size = found.size();
        if (size > budget.maxVoxels() - grid.voxels()) {
            throw tooLarge(array.chunks());
        }
        try (InputStream in = found.open()) {
            byte[] bytes = new byte[(int) size];
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new IOException("cut short");
            }
            return bytes;
        }
    }

    private void putShard(byte[] stored, long[] from, ZarrArray.Shard shard) throws IOException {
        long inner = 1;
        for (int axis = 0; axis < from.length; axis++) {
            long along = array.chunks()[axis] / shard.chunks()[axis];
            if (along > MOST_CHUNKS / inner) {
                throw new IOException("more chunks in it than can be");
            }
            inner *= along;
        }
        int bytes = (int) inner * 16;
        int with = bytes + (shard.checked() ? 4 : 0);
        if (with > stored.length) {
            throw new IOException("cut short");
        }
        int start = shard.atEnd() ? stored.length - with : 0;
        byte[] index = Arrays.copyOfRange(stored, start, start + with);
        if (shard.checked()) {
            index = ZarrCodec.CRC32C.unpack(index, bytes);
        }
        ByteBuffer entries = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
        long[] chunk = new long[from.length];
        do {
            long offset = entries.getLong();
            long length = entries.getLong();
            long[] at = new long[from.length];
            for (int axis = 0; axis < at.length; axis++) {
                at[axis] = from[axis] + chunk[axis] * shard.chunks()[axis];
            }
            if (offset == -1 && length == -1) {
                fill(at, shard.chunks());
            } else if (offset < 0
                    || length < 0
                    || offset > stored.length
                    || length > stored.length - offset) {
                throw new IOException("a chunk lies outside its shard");
            } else {
                put(
                        Arrays.copyOfRange(stored, (int) offset, (int) (offset + length)),
                        at,
                        shard.chunks(),
                        shard.packing());
            }
        } while (next(chunk, shard.chunks(), array.chunks()));
    }

    private void put(byte[] packed, long[] from, long[] chunks, ZarrArray.Packing packing)
            throws IOException {
        int voxels = 1;
        for (long size : chunks) {
            voxels *= (int) size;
        }
        int plain = voxels * array.voxels().type().bytes();
        byte[] bytes = packed;
        for (int i = 0; i < packing.codecs().size(); i++) {
            // checksums within a packing need a little more
            boolean last = i == packing.codecs().size() - 1;
            bytes = packing.codecs().get(i).unpack(bytes, last ? plain : plain + 1024);
        }
        if (bytes.length != plain) {
            throw new IOException(bytes.length + " bytes where there should be " + plain);
        }
        Grid own = Grid.of(Spacing.unknown(1), voxels);
        LabelBuffer decoded = new LabelBuffer(own, file + " (a chunk)", budget);
        array.voxels().decode(ByteBuffer.wrap(bytes), decoded);
        scatter(decoded.toLabelMap(), from, chunks, packing.order());
    }

    private void fill(long[] from, long[] chunks) throws ImageProblem {
        if (array.fill() == 0) {
            return;
        }
        int axes = from.length;
        long[] at = new long[axes];
        long[] until = within(from, chunks);
        if (until.length == 0) {
            return;
        }
        int fill = budget.scores() ? labels.score(array.fill()) : (int) array.fill();
        do {
            labels.put(position(from, at), fill);
        } while (step(at, until));
    }

    /** Along the fastest stored axis voxels of a chunk follow each other. */
    private void scatter(LabelMap chunk, long[] from, long[] chunks, int[] order)
            throws ImageProblem {
        int axes = from.length;
        long[] until = within(from, chunks);
        if (until.length == 0) {
            return;
        }
        long[] strides = new long[axes];
        long stride = 1;
        for (int i = axes - 1; i >= 0; i--) {
            strides[order[i]] = stride;
            stride *= chunks[order[i]];
        }
        int fast = order[axes - 1];
        long[] at = new long[axes];
        long[] rows = until.clone();
        rows[fast] = 1;
        do {
            int to = position(from, at);
            int read = 0;
            for (int axis = 0; axis < axes; axis++) {
                read += (int) (at[axis] * strides[axis]);
            }
            for (int i = 0; i < until[fast]; i++) {
                int label = chunk.label(read + i);
                if (label != 0) {
                    labels.put(to + i * steps[fast], label);
                }
            }
        } while (step(at, rows));
    }

    /** How much of a chunk lies in the array; nothing of those that pad a shard. */
    private long[] within(long[] from, long[] chunks) {
        long[] until = new long[from.length];
        for (int axis = 0; axis < from.length; axis++) {
            until[axis] = Math.min(chunks[axis], array.shape()[axis] - from[axis]);
            if (until[axis] <= 0) {
                return new long[0];
            }
        }
        return until;
    }

    private int position(long[] from, long[] at) {
        long position = 0;
        for (int axis = 0; axis < at.length; axis++) {
            position += (from[axis] + at[axis]) * steps[axis];
        }
        return (int) position;
    }

    private static boolean step(long[] at, long[] until) {
        for (int axis = at.length - 1; axis >= 0; axis--) {
            if (++at[axis] < until[axis]) {
                return true;
            }
            at[axis] = 0;
        }
        return false;
    }
}
