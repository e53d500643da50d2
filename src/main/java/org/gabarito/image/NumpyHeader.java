package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;

/**
 * The checked header of one NumPy array.
 *
 * @param grid x first, which is the last axis of the array
 * @param shape as stored, first axis first
 * @param fortran whether the first axis is the fastest in the file
 */
record NumpyHeader(Grid grid, int[] shape, RawVoxels voxels, boolean fortran) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final int MOST_AXES = 32;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=]?)([a-zA-Z])(\\d*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\sL]*)\\)");
    private static final String SAVE_AGAIN =
            "Save the labels again with numpy.save, as an array of integers.";

    static NumpyHeader read(InputStream in, String file, ImageBudget budget) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        for (int i = 0; i < MAGIC.length; i++) {
            if (i >= start.length || start[i] != MAGIC[i]) {
                throw Content.isNot("a NumPy array", file, start, in, SAVE_AGAIN);
            }
        }
        int version = start.length < MAGIC.length + 2 ? 0 : start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new ImageProblem(
                    file, "Its version of the NumPy format is " + version + ".", SAVE_AGAIN);
        }
        byte[] size = in.readNBytes(version == 1 ? 2 : 4);
        long length = 0;
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << 8 | size[i] & 0xff;
        }
        if (size.length < 2 || length > LONGEST) {
            throw new ImageProblem(file, "Its header does not end.", SAVE_AGAIN);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw new ImageProblem(file, "The file ends within its header.", SAVE_AGAIN);
        }
        return parse(
                new String(
                        text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1),
                file,
                budget);
    }

    private static NumpyHeader parse(String text, String file, ImageBudget budget)
            throws ImageProblem {
        RawVoxels voxels = voxels(text, file);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher given = SHAPE.matcher(text);
        if (!fortran.find() || !given.find()) {
            throw new ImageProblem(file, "Its header cannot be understood.", SAVE_AGAIN);
        }
        long[] sizes = sizes(given.group(1), file);
        long[] turned = new long[sizes.length];
        for (int axis = 0; axis < sizes.length; axis++) {
            turned[axis] = sizes[sizes.length - 1 - axis];
        }
        if (sizes.length < 2) {
            throw new ImageProblem(
                    file,
                    "It is an array of " + sizes.length + " dimensions, not an image.",
                    "Save label maps as arrays of 2 or 3 dimensions.");
        }
        // Pictures are often kept with an axis of one channel at the end.
        boolean channel = sizes.length > 2 && turned[0] == 1;
        long[] kept = channel ? Arrays.copyOfRange(turned, 1, turned.length) : turned;
        int[] shape = Shapes.ofStack(kept, voxels.type().bytes(), file, budget);
        int[] stored = new int[sizes.length];
        for (int axis = 0; axis < sizes.length; axis++) {
            stored[axis] = (int) sizes[axis];
        }
        return new NumpyHeader(
                Grid.of(Spacing.unknown(shape.length), shape),
                stored,
                voxels,
                fortran.group(1).equals("True"));
    }

    private static long[] sizes(String text, String file) throws ImageProblem {
        String[] words = text.replace("L", "").strip().split("\\s*,\\s*");
        int axes = words.length == 1 && words[0].isEmpty() ? 0 : words.length;
        if (axes > MOST_AXES) {
            throw new ImageProblem(
                    file, "It is an array of " + axes + " dimensions, not an image.", SAVE_AGAIN);
        }
        long[] sizes = new long[axes];
        for (int axis = 0; axis < axes; axis++) {
            try {
                sizes[axis] = Long.parseLong(words[axis]);
            } catch (NumberFormatException e) {
                throw new ImageProblem(file, "Its header cannot be understood.", SAVE_AGAIN);
            }
        }
        return sizes;
    }

    private static RawVoxels voxels(String text, String file) throws ImageProblem {
        Matcher matcher = TYPE.matcher(text);
        if (!matcher.find()) {
            throw new ImageProblem(
                    file,
                    text.contains("'descr'")
                            ? "It is an array of records, not of one number a voxel."
                            : "Its header cannot be understood.",
                    SAVE_AGAIN);
        }
        String name = matcher.group(2) + matcher.group(3);
        VoxelType type =
                switch (name) {
                    case "b1", "u1" -> VoxelType.UINT8;
                    case "i1" -> VoxelType.INT8;
                    case "i2" -> VoxelType.INT16;
                    case "u2" -> VoxelType.UINT16;
                    case "i4" -> VoxelType.INT32;
                    case "u4" -> VoxelType.UINT32;
                    case "i8" -> VoxelType.INT64;
                    case "u8" -> VoxelType.UINT64;
                    case "f4" -> VoxelType.FLOAT32;
                    case "f8" -> VoxelType.FLOAT64;
                    case "O" ->
                            throw new ImageProblem(
                                    file,
                                    "It holds Python objects, which may run code when loaded and are"
                                            + " never read.",
                                    SAVE_AGAIN);
                    default ->
                            throw new ImageProblem(
                                    file,
                                    "Its data type (" + name + ") cannot hold labels.",
                                    SAVE_AGAIN);
                };
        boolean big = matcher.group(1).equals(">");
        return new RawVoxels(type, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
