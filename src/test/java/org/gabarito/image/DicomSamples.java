package org.gabarito.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes DICOM segmentations in explicit little endian, one frame after another. */
final class DicomSamples {
    static final String LABELMAP_CLASS = "1.2.840.10008.5.1.4.1.1.66.7";

    private record Frame(int segment, double[] position, int[] values) {}

    private final int columns;
    private final int rows;
    private final List<Frame> frames = new ArrayList<>();
    private final SortedMap<Integer, String> segments = new TreeMap<>();
    private final SortedMap<Integer, String> texts = new TreeMap<>();
    private String kind = "BINARY";
    private int bits = 1;
    private String sopClass = "1.2.840.10008.5.1.4.1.1.66.4";
    private String syntax = "1.2.840.10008.1.2.1";
    private String axes = "1\\0\\0\\0\\1\\0";
    private String between = "";
    private boolean undefined;
    private boolean runs;

    DicomSamples(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    DicomSamples segment(int number, String label) {
        segments.put(number, label);
        return this;
    }

    /** A frame at a height along z. */
    DicomSamples frame(int segment, double z, int... values) {
        return frame(segment, new double[] {1, 2, z}, values);
    }

    DicomSamples frame(int segment, double[] position, int... values) {
        frames.add(new Frame(segment, position, values));
        return this;
    }

    DicomSamples kind(String type, int bitsEach) {
        kind = type;
        bits = bitsEach;
        return this;
    }

    DicomSamples sopClass(String uid) {
        sopClass = uid;
        return this;
    }

    DicomSamples syntax(String uid) {
        syntax = uid;
        return this;
    }

    DicomSamples axes(String directions) {
        axes = directions;
        return this;
    }

    DicomSamples between(double step) {
        between = "" + step;
        return this;
    }

    DicomSamples text(int tag, String text) {
        texts.put(tag, text);
        return this;
    }

    /** Sequences and items end by delimiters. */
    DicomSamples undefinedLengths() {
        undefined = true;
        return this;
    }

    DicomSamples runLengths() {
        runs = true;
        syntax = "1.2.840.10008.1.2.5";
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(text(0x00020010, "UI", syntax));
        SortedMap<Integer, byte[]> all = new TreeMap<>(Integer::compareUnsigned);
        all.put(0x00080016, text(0x00080016, "UI", sopClass));
        texts.forEach((tag, value) -> all.put(tag, text(tag, "LO", value)));
        all.put(0x00280008, text(0x00280008, "IS", "" + frames.size()));
        all.put(0x00280010, number(0x00280010, rows));
        all.put(0x00280011, number(0x00280011, columns));
        all.put(0x00280100, number(0x00280100, bits));
        all.put(0x00620001, text(0x00620001, "CS", kind));
        List<byte[]> described = new ArrayList<>();
        segments.forEach(
                (number, label) ->
                        described.add(
                                join(number(0x00620004, number), text(0x00620005, "LO", label))));
        all.put(0x00620002, sequence(0x00620002, described));
        all.put(0x0062000e, number(0x0062000e, 200));
        byte[] measures =
                between.isEmpty()
                        ? text(0x00280030, "DS", "0.5\\0.25")
                        : join(
                                text(0x00180088, "DS", between),
                                text(0x00280030, "DS", "0.5\\0.25"));
        all.put(
                0x52009229,
                sequence(
                        0x52009229,
                        List.of(
                                join(
                                        sequence(0x00209116, List.of(text(0x00200037, "DS", axes))),
                                        sequence(0x00289110, List.of(measures))))));
        all.put(0x52009230, sequence(0x52009230, frames.stream().map(this::group).toList()));
        all.put(0x7fe00010, runs ? encapsulated() : element(0x7fe00010, "OB", pixels()));
        all.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] group(Frame frame) {
        double[] at = frame.position;
        byte[] place =
                sequence(
                        0x00209113,
                        List.of(text(0x00200032, "DS", at[0] + "\\" + at[1] + "\\" + at[2])));
        return frame.segment == 0
                ? place
                : join(place, sequence(0x0062000a, List.of(number(0x0062000b, frame.segment))));
    }

    private byte[] pixels() {
        int count = frames.size() * columns * rows;
        byte[] out = new byte[(count * bits + 7) / 8];
        int at = 0;
        for (Frame frame : frames) {
            for (int value : frame.values) {
                if (bits == 1) {
                    out[at >> 3] |= (byte) (value << (at & 7));
                } else {
                    out[at * bits / 8] = (byte) value;
                    if (bits == 16) {
                        out[at * 2 + 1] = (byte) (value >> 8);
                    }
                }
                at++;
            }
        }
        return out;
    }

    /** As run lengths that repeat nothing. */
    private byte[] encapsulated() {
        int parts = bits / 8;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] start = {(byte) 0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, -1};
        out.writeBytes(start);
        out.writeBytes(item(0xe000, new byte[0]));
        for (Frame frame : frames) {
            ByteBuffer runs = le(64 + parts * (frame.values.length + 1));
            runs.putInt(0, parts);
            runs.position(64);
            for (int part = 0; part < parts; part++) {
                runs.putInt(4 + 4 * part, runs.position());
                runs.put((byte) (frame.values.length - 1));
                for (int value : frame.values) {
                    runs.put((byte) (value >> 8 * (parts - 1 - part)));
                }
            }
            out.writeBytes(item(0xe000, runs.array()));
        }
        out.writeBytes(item(0xe0dd, new byte[0]));
        return out.toByteArray();
    }

    private byte[] sequence(int tag, List<byte[]> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] item : items) {
            if (undefined) {
                out.writeBytes(le(8).putInt(0xe000fffe).putInt(-1).array());
                out.writeBytes(item);
                out.writeBytes(item(0xe00d, new byte[0]));
            } else {
                out.writeBytes(item(0xe000, item));
            }
        }
        if (!undefined) {
            return element(tag, "SQ", out.toByteArray());
        }
        out.writeBytes(item(0xe0dd, new byte[0]));
        byte[] whole = element(tag, "SQ", out.toByteArray());
        ByteBuffer.wrap(whole).putInt(8, -1);
        return whole;
    }

    private static byte[] item(int element, byte[] content) {
        return join(le(8).putInt(element << 16 | 0xfffe).putInt(content.length).array(), content);
    }

    private static byte[] text(int tag, String type, String value) {
        String even = value.length() % 2 == 0 ? value : value + " ";
        return element(tag, type, even.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] number(int tag, int value) {
        return element(tag, "US", le(2).putShort((short) value).array());
    }

    private static byte[] element(int tag, String type, byte[] value) {
        ByteBuffer head = le(8);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        head.put((byte) type.charAt(0)).put((byte) type.charAt(1));
        if (Map.of("SQ", 1, "OB", 1).containsKey(type)) {
            return join(join(head.array(), le(4).putInt(value.length).array()), value);
        }
        head.putShort((short) value.length);
        return join(head.array(), value);
    }

    private static ByteBuffer le(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
