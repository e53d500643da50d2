package org.gabarito.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Label maps of a few voxels, as NIfTI-1 files of unsigned bytes with 1 mm voxels. */
public final class TinyNifti {
    private static final int SIZE = 8;

    private TinyNifti() {}

    /** A cube of label 1 with this edge, in the corner at 1,1,1 of an 8×8×8 image. */
    static byte[] cube(int edge) {
        return cube(edge, 1);
    }

    /** The same with its corner elsewhere on the diagonal. */
    public static byte[] cube(int edge, int from) {
        byte[] voxels = new byte[SIZE * SIZE * SIZE];
        for (int z = from; z < from + edge; z++) {
            for (int y = from; y < from + edge; y++) {
                for (int x = from; x < from + edge; x++) {
                    voxels[(z * SIZE + y) * SIZE + x] = 1;
                }
            }
        }
        return file(voxels);
    }

    private static byte[] file(byte[] voxels) {
        ByteBuffer buffer = ByteBuffer.allocate(352 + voxels.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(0, 348);
        short[] dim = {3, SIZE, SIZE, SIZE, 1, 1, 1, 1};
        for (int i = 0; i < dim.length; i++) {
            buffer.putShort(40 + 2 * i, dim[i]);
            buffer.putFloat(76 + 4 * i, 1);
        }
        buffer.putShort(70, (short) 2);
        buffer.putShort(72, (short) 8);
        buffer.putFloat(108, 352);
        buffer.putFloat(112, 1);
        buffer.put(123, (byte) 2);
        buffer.putShort(254, (short) 1);
        for (int axis = 0; axis < 3; axis++) {
            buffer.putFloat(280 + 20 * axis, 1);
        }
        buffer.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
        buffer.position(352);
        buffer.put(voxels);
        return buffer.array();
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
