package org.gabarito.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Makes NIfTI files of every kind, honest by default; tests spoil single header fields. */
public final class NiftiSamples {
    private boolean two;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private int type = 2;
    private int bits = 8;
    private int[] shape = {3, 2};
    private double[] spacing = {1, 1, 1};
    private double[] values = {0, 1, 2, 0, 1, 2};
    private double slope;
    private double intercept;
    private double[] origin = {0, 0, 0};
    private int qform;
    private int sform;
    private double[] flips = {1, 1, 1};
    private Consumer<ByteBuffer> spoil = header -> {};

    private NiftiSamples() {}

    public static NiftiSamples of(int[] shape, double[] spacing, double... values) {
        NiftiSamples sample = new NiftiSamples();
        sample.shape = shape;
        sample.spacing = spacing;
        sample.values = values;
        return sample;
    }

    public static NiftiSamples small() {
        return new NiftiSamples();
    }

    public NiftiSamples version2() {
        two = true;
        return this;
    }

    public NiftiSamples order(ByteOrder other) {
        order = other;
        return this;
    }

    public NiftiSamples type(int code, int bitsEach) {
        type = code;
        bits = bitsEach;
        return this;
    }

    public NiftiSamples scaled(double by, double plus) {
        slope = by;
        intercept = plus;
        return this;
    }

    public NiftiSamples sform(double... at) {
        sform = 1;
        origin = at;
        return this;
    }

    public NiftiSamples qform(double... at) {
        qform = 1;
        origin = at;
        return this;
    }

    public NiftiSamples flipped(double... signs) {
        flips = signs;
        return this;
    }

    public NiftiSamples spoilt(Consumer<ByteBuffer> how) {
        spoil = how;
        return this;
    }

    public byte[] bytes() {
        int offset = two ? 544 : 352;
        ByteBuffer out = ByteBuffer.allocate(offset + values.length * bits / 8).order(order);
        if (two) {
            header2(out, offset);
        } else {
            header1(out, offset);
        }
        spoil.accept(out);
        out.position(offset);
        for (double value : values) {
            put(out, value);
        }
        return out.array();
    }

    public byte[] gzipped() {
        return gzip(bytes());
    }

    public Path write(Path file) {
        try {
            return Files.write(file, file.toString().endsWith(".gz") ? gzipped() : bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static FileSource source(String name, byte[] bytes) {
        return new FileSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    private void header1(ByteBuffer out, int offset) {
        out.putInt(0, 348);
        out.putShort(40, (short) shape.length);
        for (int axis = 1; axis <= 7; axis++) {
            out.putShort(40 + 2 * axis, (short) (axis <= shape.length ? shape[axis - 1] : 1));
            out.putFloat(76 + 4 * axis, axis <= spacing.length ? (float) spacing[axis - 1] : 1);
        }
        out.putShort(70, (short) type);
        out.putShort(72, (short) bits);
        out.putFloat(108, offset);
        out.putFloat(112, (float) slope);
        out.putFloat(116, (float) intercept);
        out.put(123, (byte) 2);
        out.putShort(252, (short) qform);
        out.putShort(254, (short) sform);
        for (int axis = 0; axis < 3; axis++) {
            out.putFloat(268 + 4 * axis, (float) origin[axis]);
            out.putFloat(280 + 16 * axis + 4 * axis, (float) (flips[axis] * step(axis)));
            out.putFloat(280 + 16 * axis + 12, (float) origin[axis]);
        }
        byte[] magic = {'n', '+', '1', 0};
        out.position(344);
        out.put(magic);
    }

    private void header2(ByteBuffer out, int offset) {
        out.putInt(0, 540);
        out.position(4);
        out.put(new byte[] {'n', '+', '2', 0, '\r', '\n', 0x1a, '\n'});
        out.putShort(12, (short) type);
        out.putShort(14, (short) bits);
        out.putLong(16, shape.length);
        for (int axis = 1; axis <= 7; axis++) {
            out.putLong(16 + 8 * axis, axis <= shape.length ? shape[axis - 1] : 1);
            out.putDouble(104 + 8 * axis, axis <= spacing.length ? spacing[axis - 1] : 1);
        }
        out.putLong(168, offset);
        out.putDouble(176, slope);
        out.putDouble(184, intercept);
        out.putInt(344, qform);
        out.putInt(348, sform);
        for (int axis = 0; axis < 3; axis++) {
            out.putDouble(376 + 8 * axis, origin[axis]);
            out.putDouble(400 + 32 * axis + 8 * axis, flips[axis] * step(axis));
            out.putDouble(400 + 32 * axis + 24, origin[axis]);
        }
        out.putInt(500, 2);
    }

    private double step(int axis) {
        return axis < spacing.length ? spacing[axis] : 1;
    }

    private void put(ByteBuffer out, double value) {
        switch (type) {
            case 16 -> out.putFloat((float) value);
            case 64 -> out.putDouble(value);
            default -> {
                switch (bits) {
                    case 8 -> out.put((byte) (long) value);
                    case 16 -> out.putShort((short) (long) value);
                    case 32 -> out.putInt((int) (long) value);
                    default -> out.putLong((long) value);
                }
            }
        }
    }
}
