package org.gabarito.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A label map to paint shapes into and to write as NIfTI-1: two bytes a voxel, x fastest. */
final class Volume {
    private static final int HEADER = 352;

    private final int[] size;
    private final double[] step;
    private final short[] labels;

    /**
     * @param size voxels along x, y and z; one along z is a picture
     * @param step millimetres between them
     */
    Volume(int[] size, double... step) {
        this.size = size.clone();
        this.step = step.clone();
        labels = new short[size[0] * size[1] * size[2]];
    }

    int size(int axis) {
        return size[axis];
    }

    short[] labels() {
        return labels;
    }

    /** Paints an ellipsoid over what was there; centre and radii in voxels. */
    void ellipsoid(double[] centre, double[] radii, int label) {
        for (int z = low(centre, radii, 2); z <= high(centre, radii, 2); z++) {
            double dz = (z - centre[2]) / radii[2];
            for (int y = low(centre, radii, 1); y <= high(centre, radii, 1); y++) {
                double dy = (y - centre[1]) / radii[1];
                double left = 1 - dz * dz - dy * dy;
                if (left <= 0) {
                    continue;
                }
                double half = radii[0] * Math.sqrt(left);
                int from = Math.max(0, (int) Math.ceil(centre[0] - half));
                int to = Math.min(size[0] - 1, (int) Math.floor(centre[0] + half));
                int row = (z * size[1] + y) * size[0];
                if (from <= to) {
                    Arrays.fill(labels, row + from, row + to + 1, (short) label);
                }
            }
        }
    }

    private int low(double[] centre, double[] radii, int axis) {
        return Math.max(0, (int) Math.ceil(centre[axis] - radii[axis]));
    }

    private int high(double[] centre, double[] radii, int axis) {
        return Math.min(size[axis] - 1, (int) Math.floor(centre[axis] + radii[axis]));
    }

    /** As gzipped NIfTI; in one byte a voxel where the labels fit. */
    void write(Path file) throws IOException {
        boolean small = true;
        for (short label : labels) {
            small &= (label & 0xff00) == 0;
        }
        write(file, small ? Storage.NIFTI : Storage.NIFTI_SHORTS, Deflater.BEST_SPEED);
    }

    void write(Path file, Storage storage, int level) throws IOException {
        boolean small = storage != Storage.NIFTI_SHORTS;
        try (OutputStream stored = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            if (!storage.isNifti()) {
                stored.write(storage.header(size));
            }
            OutputStream out = packed(stored, storage, level);
            if (storage.isNifti()) {
                out.write(header(small));
            }
            writeVoxels(out, small);
            if (out instanceof DeflaterOutputStream deflating) {
                deflating.finish();
            }
        }
    }

    private static OutputStream packed(OutputStream stored, Storage storage, int level)
            throws IOException {
        if (!storage.isCompressed()) {
            return stored;
        }
        return storage == Storage.METAIMAGE
                ? new DeflaterOutputStream(stored, new Deflater(level), 1 << 16)
                : new GZIPOutputStream(stored, 1 << 16) {
                    {
                        def.setLevel(level);
                    }
                };
    }

    private void writeVoxels(OutputStream out, boolean small) throws IOException {
        ByteBuffer plane =
                ByteBuffer.allocate(size[0] * size[1] * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < labels.length; ) {
            plane.clear();
            for (int end = at + size[0] * size[1]; at < end; at++) {
                if (small) {
                    plane.put((byte) labels[at]);
                } else {
                    plane.putShort(labels[at]);
                }
            }
            out.write(plane.array(), 0, plane.position());
        }
    }

    private byte[] header(boolean small) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, 348);
        int axes = size[2] == 1 ? 2 : 3;
        header.putShort(40, (short) axes);
        for (int i = 0; i < 7; i++) {
            header.putShort(42 + 2 * i, (short) (i < axes ? size[i] : 1));
            header.putFloat(80 + 4 * i, i < axes ? (float) step[i] : 1);
        }
        header.putFloat(76, 1);
        header.putShort(70, (short) (small ? 2 : 512));
        header.putShort(72, (short) (small ? Byte.SIZE : Short.SIZE));
        header.putFloat(108, HEADER);
        header.put(123, (byte) 2); // millimetres
        header.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }
}
