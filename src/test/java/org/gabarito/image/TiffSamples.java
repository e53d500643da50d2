package org.gabarito.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Makes TIFF files of one strip a page, honest by default; tests replace single entries. */
final class TiffSamples {
    private final List<double[]> pages = new ArrayList<>();
    private final int width;
    private final int height;
    private final SortedMap<Integer, long[]> changed = new TreeMap<>();
    private int bits = 8;
    private int format = 1;
    private int compression = 1;
    private boolean big;
    private boolean loop;
    private String description = "";
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    TiffSamples(int width, int height) {
        this.width = width;
        this.height = height;
    }

    TiffSamples page(double... values) {
        pages.add(values);
        return this;
    }

    /**
     * @param sampleFormat 1 unsigned, 2 signed, 3 floating point
     */
    TiffSamples type(int bitsEach, int sampleFormat) {
        bits = bitsEach;
        format = sampleFormat;
        return this;
    }

    TiffSamples big() {
        big = true;
        return this;
    }

    TiffSamples loop() {
        loop = true;
        return this;
    }

    TiffSamples deflated() {
        compression = 8;
        return this;
    }

    TiffSamples described(String text) {
        description = text;
        return this;
    }

    TiffSamples order(ByteOrder other) {
        order = other;
        return this;
    }

    /** A value of its own for a tag: short below 65536, else long; with two numbers a ratio. */
    TiffSamples with(int tag, long... value) {
        changed.put(tag, value);
        return this;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(100_000).order(order);
        out.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d));
        out.putShort((short) (big ? 43 : 42));
        if (big) {
            out.putShort((short) 8).putShort((short) 0);
        }
        int link = out.position();
        offset(out, 0);
        int first = 0;
        for (int i = 0; i < pages.size(); i++) {
            byte[] data = data(pages.get(i));
            int pixels = out.position();
            out.put(data);
            int text = out.position();
            out.put(description.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
            int ratios = out.position();
            for (int tag : new int[] {282, 283}) {
                long[] ratio = changed.getOrDefault(tag, new long[] {72, 1});
                out.putInt((int) ratio[0]).putInt((int) ratio[1]);
            }
            int at = out.position();
            at(out, link, at);
            first = first == 0 ? at : first;
            SortedMap<Integer, long[]> entries = new TreeMap<>();
            entries.put(254, new long[] {4, 1, 0});
            entries.put(256, new long[] {3, 1, width});
            entries.put(257, new long[] {3, 1, height});
            entries.put(258, new long[] {3, 1, bits});
            entries.put(259, new long[] {3, 1, compression});
            entries.put(262, new long[] {3, 1, 1});
            entries.put(270, new long[] {2, text(), text});
            entries.put(273, new long[] {4, 1, pixels});
            entries.put(277, new long[] {3, 1, 1});
            entries.put(278, new long[] {3, 1, height});
            entries.put(279, new long[] {4, 1, data.length});
            entries.put(282, new long[] {5, 1, ratios});
            entries.put(283, new long[] {5, 1, ratios + 8});
            entries.put(339, new long[] {3, 1, format});
            changed.forEach(
                    (tag, value) -> {
                        if (value.length == 1) {
                            entries.put(tag, new long[] {value[0] > 0xffff ? 4 : 3, 1, value[0]});
                        }
                    });
            if (big) {
                out.putLong(entries.size());
            } else {
                out.putShort((short) entries.size());
            }
            entries.forEach((tag, entry) -> entry(out, tag, entry));
            link = out.position();
            offset(out, loop ? first : 0);
        }
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    private int text() {
        return description.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private void entry(ByteBuffer out, int tag, long[] entry) {
        out.putShort((short) tag).putShort((short) entry[0]);
        offset(out, entry[1]);
        int at = out.position();
        if (entry[0] == 2 && entry[1] <= (big ? 8 : 4)) {
            offset(out, 0);
        } else if (entry[0] == 5 && big) {
            out.putLong(out.getLong((int) entry[2]));
        } else if (entry[0] == 3) {
            offset(out, 0);
            out.putShort(at, (short) entry[2]);
        } else {
            offset(out, 0);
            if (big) {
                out.putLong(at, entry[0] == 4 ? 0 : entry[2]);
            }
            if (!big || entry[0] == 4) {
                out.putInt(at, (int) entry[2]);
            }
        }
    }

    private void offset(ByteBuffer out, long value) {
        if (big) {
            out.putLong(value);
        } else {
            out.putInt((int) value);
        }
    }

    private void at(ByteBuffer out, int position, int value) {
        if (big) {
            out.putLong(position, value);
        } else {
            out.putInt(position, value);
        }
    }

    private byte[] data(double[] values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(order);
        for (double value : values) {
            switch (bits) {
                case 8 -> raw.put((byte) (long) value);
                case 16 -> raw.putShort((short) (long) value);
                case 32 -> {
                    if (format == 3) {
                        raw.putFloat((float) value);
                    } else {
                        raw.putInt((int) (long) value);
                    }
                }
                case 64 -> raw.putDouble(value);
                default -> throw new IllegalArgumentException(bits + " bits");
            }
        }
        byte[] plain = new byte[raw.position()];
        raw.get(0, plain);
        if (compression == 1) {
            return plain;
        }
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[1000 + plain.length];
        int length = deflater.deflate(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(packed, 0, length);
        return out.toByteArray();
    }
}
