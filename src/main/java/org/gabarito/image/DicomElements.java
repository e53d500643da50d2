package org.gabarito.image;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of a DICOM data set, or of one item of a sequence, that were asked for. */
final class DicomElements {
    private final String file;
    private final Map<Integer, ByteBuffer> values = new HashMap<>(4);
    private final Map<Integer, List<DicomElements>> sequences = new HashMap<>(4);
    private final Map<Integer, List<ByteBuffer>> fragments = new HashMap<>(1);

    DicomElements(String file) {
        this.file = file;
    }

    void put(int tag, ByteBuffer value) {
        values.put(tag, value);
    }

    void put(int tag, List<DicomElements> items) {
        sequences.put(tag, items);
    }

    void putFragments(int tag, List<ByteBuffer> parts) {
        fragments.put(tag, parts);
    }

    @Nullable ByteBuffer bytes(int tag) {
        return values.get(tag);
    }

    /** Of an encapsulated element: its parts, the table of offsets being the first. */
    List<ByteBuffer> fragments(int tag) {
        return fragments.getOrDefault(tag, List.of());
    }

    List<DicomElements> items(int tag) {
        return sequences.getOrDefault(tag, List.of());
    }

    /** The first item of a sequence. */
    @Nullable DicomElements item(int tag) {
        List<DicomElements> items = items(tag);
        return items.isEmpty() ? null : items.get(0);
    }

    String text(int tag) {
        ByteBuffer value = values.get(tag);
        if (value == null || value.remaining() > 1 << 16) {
            return "";
        }
        String text;
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(value.duplicate());
            text = decoded.toString();
        } catch (CharacterCodingException e) {
            text = StandardCharsets.ISO_8859_1.decode(value.duplicate()).toString();
        }
        return text.replace('\0', ' ').strip();
    }

    /** An unsigned short, or {@code otherwise}. */
    int number(int tag, int otherwise) {
        ByteBuffer value = values.get(tag);
        return value == null || value.remaining() < 2
                ? otherwise
                : value.getShort(value.position()) & 0xffff;
    }

    /** Numbers written as text. */
    double[] decimals(int tag) throws ImageProblem {
        String text = text(tag);
        if (text.isEmpty()) {
            return new double[0];
        }
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split("\\\\", 10)) {
            double number;
            try {
                number = Double.parseDouble(part.strip());
            } catch (NumberFormatException e) {
                number = Double.NaN;
            }
            if (!Double.isFinite(number)) {
                throw new ImageProblem(
                        file,
                        String.format(
                                "Its element (%04x,%04x) is “%s”, which is no number.",
                                tag >>> 16, tag & 0xffff, part.strip()),
                        "Export the segmentation again.");
            }
            numbers.add(number);
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
