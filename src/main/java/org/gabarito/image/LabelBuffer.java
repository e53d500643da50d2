package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/** Collects labels in reading order in the smallest array that holds those met so far. */
final class LabelBuffer {
    private static final String DETECTIONS =
            " A detection map, in which every lesion has one score, is scored with --category obd"
                    + " --objects scores.";

    private static final long LOW_OF_SHORTS = 0x00ff00ff00ff00ffL;
    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALF =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Grid grid;
    private final String file;
    private final ImageBudget budget;
    private byte[] bytes;
    private short[] shorts = {};
    private int[] ints = {};
    private int filled;

    LabelBuffer(Grid grid, String file, ImageBudget budget) {
        this.grid = grid;
        this.file = file;
        this.budget = budget;
        this.bytes = new byte[grid.voxels()];
    }

    /** Whether no label met so far needed more than a byte. */
    boolean isOfBytes() {
        return bytes.length > 0 && !budget.scores();
    }

    /** Adds labels that are bytes, as many as there are. */
    int readBytes(InputStream in, int count) throws IOException {
        int got = in.readNBytes(bytes, filled, count);
        filled += got;
        return got;
    }

    /**
     * Adds integers if all of them take one byte each. 8 stored bytes are taken at a time, since
     * most files hold such labels in twice or four times the room.
     *
     * @param stored backed by an array, with its order
     * @param width bytes of a number: 2, 4 or 8
     * @return false, with nothing added, where one needs more
     */
    boolean addNarrowed(ByteBuffer stored, int width, int count) {
        byte[] from = stored.array();
        int at = stored.arrayOffset() + stored.position();
        boolean little = stored.order() == ByteOrder.LITTLE_ENDIAN;
        int before = little ? 0 : Byte.SIZE * (width - 1);
        long low = width == 2 ? LOW_OF_SHORTS : width == 4 ? 0x000000ff000000ffL : 0xff;
        int each = Long.BYTES / width;
        int words = count / each;
        long all =
                switch (width) {
                    case 2 -> narrowShorts(from, at, words, before);
                    case 4 -> narrowInts(from, at, words, before);
                    default -> narrowLongs(from, at, words, before);
                };
        int to = filled + words * each;
        for (int i = words * each; i < count; i++, to++) {
            int place = stored.position() + i * width;
            int number = width == 2 ? stored.getShort(place) : stored.getInt(place);
            bytes[to] = (byte) number;
            all |= number;
        }
        if ((all & ~low) != 0) {
            return false;
        }
        filled = to;
        return true;
    }

    /**
     * @param before bits of a number before those that are kept, as they are stored
     * @return all bits of all words, moved so that those that are kept come first
     */
    private long narrowShorts(byte[] from, int at, int words, int before) {
        byte[] into = bytes;
        int to = filled;
        long all = 0;
        long last = 0;
        int four = 0;
        for (int i = 0; i < words; i++) {
            long word = (long) WORD.get(from, at + i * Long.BYTES);
            // mostly that of a run
            if (word != last) {
                last = word;
                word = Long.rotateRight(word, before);
                all |= word;
                word &= LOW_OF_SHORTS;
                word = (word | word >>> 8) & 0x0000ffff0000ffffL;
                four = (int) (word | word >>> 16);
            }
            HALF.set(into, to + 4 * i, four);
        }
        return all;
    }

    private long narrowInts(byte[] from, int at, int words, int before) {
        long all = 0;
        for (int i = 0; i < words; i++) {
            long word = Long.rotateRight((long) WORD.get(from, at + i * Long.BYTES), before);
            all |= word;
            bytes[filled + 2 * i] = (byte) word;
            bytes[filled + 2 * i + 1] = (byte) (word >>> Integer.SIZE);
        }
        return all;
    }

    private long narrowLongs(byte[] from, int at, int words, int before) {
        long all = 0;
        for (int i = 0; i < words; i++) {
            long word = Long.rotateRight((long) WORD.get(from, at + i * Long.BYTES), before);
            all |= word;
            bytes[filled + i] = (byte) word;
        }
        return all;
    }

    void add(long label) throws ImageProblem {
        addLabel(budget.scores() ? score(label) : label);
    }

    private void addLabel(long label) throws ImageProblem {
        int at = filled++;
        if (ints.length > 0) {
            ints[at] = checked(label, at);
        } else if (shorts.length > 0) {
            if (label >= 0 && label <= 0xffff) {
                shorts[at] = (short) label;
            } else {
                widenToInts(at);
                ints[at] = checked(label, at);
            }
        } else if (label >= 0 && label <= 0xff) {
            bytes[at] = (byte) label;
        } else if (label >= 0 && label <= 0xffff) {
            widenToShorts(at);
            shorts[at] = (short) label;
        } else {
            widenToInts(at);
            ints[at] = checked(label, at);
        }
    }

    /** Puts a label at a place of its own; what is never put is 0. Not to be mixed with adding. */
    void put(int at, int label) throws ImageProblem {
        if (ints.length == 0 && label >>> Short.SIZE != 0) {
            widenToInts(grid.voxels());
        } else if (ints.length + shorts.length == 0 && label >>> Byte.SIZE != 0) {
            widenToShorts(grid.voxels());
        }
        if (ints.length > 0) {
            ints[at] = label;
        } else if (shorts.length > 0) {
            shorts[at] = (short) label;
        } else {
            bytes[at] = (byte) label;
        }
    }

    /** Adds the first labels of an array, all at once where none of them needs a wider array. */
    void add(int[] labels, int count) throws ImageProblem {
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= labels[i];
        }
        if (budget.scores() && all != 0) {
            for (int i = 0; i < count; i++) {
                add((long) labels[i]);
            }
            return;
        }
        int at = filled;
        if (ints.length > 0) {
            System.arraycopy(labels, 0, ints, at, count);
        } else if (shorts.length > 0 && all >>> Short.SIZE == 0) {
            for (int i = 0; i < count; i++) {
                shorts[at + i] = (short) labels[i];
            }
        } else if (shorts.length == 0 && all >>> Byte.SIZE == 0) {
            for (int i = 0; i < count; i++) {
                bytes[at + i] = (byte) labels[i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                add((long) labels[i]);
            }
            return;
        }
        filled = at + count;
    }

    /** Adds a value that must be a whole number. */
    void add(double value) throws ImageProblem {
        if (budget.scores()) {
            addLabel(score(value));
            return;
        }
        double whole = Math.rint(value);
        if (!(Math.abs(value - whole) <= 1e-6)) {
            throw new ImageProblem(
                    file,
                    "Voxel " + position(filled) + " holds " + value + ", which is not a label.",
                    Double.isNaN(value) || Double.isInfinite(value)
                            ? "Replace such values by 0 before saving."
                            : "Labels are whole numbers: threshold or round probabilities before saving."
                                    + (value > 0 && value < 1 ? DETECTIONS : ""));
        }
        if (Math.abs(whole) > Long.MAX_VALUE / 2.0) {
            add(Long.MAX_VALUE);
        } else {
            add((long) whole);
        }
    }

    /** The bits that stand for a score. */
    int score(double value) throws ImageProblem {
        float score = (float) value;
        if (!(score >= 0 && score <= 1)) {
            throw new ImageProblem(
                    file,
                    "Voxel " + position(filled) + " holds " + value + ", which is no score.",
                    "A detection map holds one score above 0 and up to 1 for every lesion, and 0"
                            + " elsewhere. Label maps are scored with --category ins.");
        }
        return score == 0 ? 0 : Float.floatToIntBits(score);
    }

    LabelMap toLabelMap() {
        if (ints.length > 0) {
            return LabelMap.of(grid, ints);
        }
        return shorts.length > 0 ? LabelMap.of(grid, shorts) : LabelMap.of(grid, bytes);
    }

    /** Files compress a thousandfold, so width is refused before there is an array for it. */
    private void afford(int width) throws ImageProblem {
        if ((long) grid.voxels() * width > budget.maxVoxels()) {
            throw new ImageProblem(
                    file,
                    "Its labels need " + width + " bytes a voxel, more than fits into memory here.",
                    "Renumber the labels from 1, give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or"
                            + " crop the images.");
        }
    }

    private void widenToShorts(int upTo) throws ImageProblem {
        afford(Short.BYTES);
        PackedRuns packed = packed(upTo);
        shorts = new short[grid.voxels()];
        if (packed != null) {
            packed.unpack(shorts);
            return;
        }
        for (int i = 0; i < upTo; i++) {
            shorts[i] = (short) (bytes[i] & 0xff);
        }
        bytes = new byte[0];
    }

    /** The bytes in little room, and no longer in their own; null where they do not pack well. */
    private @Nullable PackedRuns packed(int upTo) {
        PackedRuns packed = isOfBytes() ? PackedRuns.of(bytes, upTo) : null;
        if (packed != null) {
            bytes = new byte[0];
        }
        return packed;
    }

    private void widenToInts(int upTo) throws ImageProblem {
        afford(Integer.BYTES);
        PackedRuns packed = packed(upTo);
        ints = new int[grid.voxels()];
        if (packed != null) {
            packed.unpack(ints);
            return;
        }
        for (int i = 0; i < upTo; i++) {
            ints[i] = shorts.length > 0 ? shorts[i] & 0xffff : bytes[i] & 0xff;
        }
        shorts = new short[0];
        bytes = new byte[0];
    }

    private int checked(long label, int at) throws ImageProblem {
        if (label < Integer.MIN_VALUE || label > Integer.MAX_VALUE) {
            throw new ImageProblem(
                    file,
                    "Voxel " + position(at) + " holds a label beyond 32 bits.",
                    "Renumber the labels.");
        }
        return (int) label;
    }

    private String position(int index) {
        StringBuilder text = new StringBuilder("(");
        int rest = index;
        for (int axis = 0; axis < grid.dimensions(); axis++) {
            text.append(axis == 0 ? "" : ", ").append(rest % grid.size(axis));
            rest /= grid.size(axis);
        }
        return text.append(")").toString();
    }
}
