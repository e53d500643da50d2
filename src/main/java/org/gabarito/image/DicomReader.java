package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Elements of a DICOM file (PS3.5 and PS3.10) in little endian, with or without explicit types, as
 * much of them as a segmentation needs. Depth, number of items and lengths are bounded.
 */
final class DicomReader {
    static final int PIXELS = 0x7fe00010;
    private static final int ITEM = 0xfffee000;
    private static final int ITEM_END = 0xfffee00d;
    private static final int SEQUENCE_END = 0xfffee0dd;
    private static final int TRANSFER_SYNTAX = 0x00020010;
    private static final int UNDEFINED = -1;

    /** DICM behind the preamble. */
    private static final int MARK = 0x4d434944;

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    static final String RUN_LENGTHS = "1.2.840.10008.1.2.5";

    private static final Map<String, String> UNREAD =
            Map.of(
                    "1.2.840.10008.1.2.2", "big endian",
                    "1.2.840.10008.1.2.8.1", "deflated frames",
                    "1.2.840.10008.1.2.4.50", "JPEG",
                    "1.2.840.10008.1.2.4.51", "JPEG",
                    "1.2.840.10008.1.2.4.57", "lossless JPEG",
                    "1.2.840.10008.1.2.4.70", "lossless JPEG",
                    "1.2.840.10008.1.2.4.80", "JPEG-LS",
                    "1.2.840.10008.1.2.4.81", "JPEG-LS",
                    "1.2.840.10008.1.2.4.90", "JPEG 2000",
                    "1.2.840.10008.1.2.4.91", "JPEG 2000");

    private static final Set<String> LONG =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

    private static final int DEEPEST = 24;
    private static final int MOST_ITEMS = 1_000_000;

    private final ByteBuffer in;
    private final String file;
    private final Set<Integer> wanted;
    private final Set<Integer> sequences;
    private int items;

    private DicomReader(ByteBuffer in, String file, Set<Integer> wanted, Set<Integer> sequences) {
        this.in = in;
        this.file = file;
        this.wanted = wanted;
        this.sequences = sequences;
    }

    /** The data set and how its pixels are stored. */
    record File(DicomElements elements, String transferSyntax) {}

    /**
     * @param stored the whole file
     * @param wanted elements that are kept
     * @param sequences those of them that hold items
     * @param most bytes that a deflated file may inflate to
     */
    static File read(
            StoredBytes stored, String file, Set<Integer> wanted, Set<Integer> sequences, long most)
            throws IOException {
        ByteBuffer in = stored.bytes().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (in.limit() < 132 || in.getInt(128) != MARK) {
            throw Content.isNot(
                    "a DICOM file",
                    file,
                    stored.start(),
                    "Give DICOM files with their preamble (PS3.10), as programs export them.");
        }
        in.position(132);
        DicomElements meta = new DicomElements(file);
        DicomReader reader = new DicomReader(in, file, Set.of(TRANSFER_SYNTAX), Set.of());
        while (in.remaining() >= 8 && in.getShort(in.position()) == 2) {
            reader.element(meta, true, 0);
        }
        String syntax = meta.text(TRANSFER_SYNTAX);
        boolean explicit = !syntax.equals(IMPLICIT);
        if (syntax.equals(DEFLATED)) {
            in = ByteBuffer.wrap(inflate(in, most, file));
            in.order(ByteOrder.LITTLE_ENDIAN);
        } else if (!Set.of(IMPLICIT, EXPLICIT, RUN_LENGTHS).contains(syntax)) {
            throw new ImageProblem(
                    file,
                    "Its pixels are stored as "
                            + UNREAD.getOrDefault(syntax, "transfer syntax " + syntax)
                            + ", which is not read here.",
                    "Export it without compression, for instance with dcmdjpeg, dcmdjpls or"
                            + " gdcmconv --raw.");
        }
        DicomElements elements = new DicomElements(file);
        reader = new DicomReader(in, file, wanted, sequences);
        while (in.remaining() >= 8) {
            reader.element(elements, explicit, 0);
        }
        return new File(elements, syntax);
    }

    private static byte[] inflate(ByteBuffer stored, long most, String file) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream in =
                new InflaterInputStream(new BufferStream(stored), inflater, 1 << 16)) {
            int limit = (int) Math.min(most, Integer.MAX_VALUE - 8);
            byte[] plain = in.readNBytes(limit);
            if (plain.length == limit && in.read() >= 0) {
                throw new ImageProblem(
                        file,
                        "It inflates to more than fits into memory here.",
                        "Give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…).");
            }
            return plain;
        } catch (ImageProblem e) {
            throw e;
        } catch (IOException e) {
            throw Damaged.compressed(file, e);
        } finally {
            inflater.end();
        }
    }

    /** Reads one element, and keeps it if it is wanted. */
    private void element(DicomElements into, boolean explicit, int depth) throws ImageProblem {
        int tag = tag();
        String type = "";
        int length;
        if (explicit) {
            need(4);
            type = "" + (char) (in.get() & 0xff) + (char) (in.get() & 0xff);
            if (LONG.contains(type)) {
                need(6);
                in.getShort();
                length = in.getInt();
            } else {
                need(2);
                length = in.getShort() & 0xffff;
            }
        } else {
            need(4);
            length = in.getInt();
        }
        boolean keep = wanted.contains(tag);
        if (tag == PIXELS && length == UNDEFINED) {
            into.putFragments(tag, fragments());
        } else if (type.equals("SQ")
                || length == UNDEFINED
                || sequences.contains(tag) && (!explicit || type.equals("UN"))) {
            // what is of unknown type and length is a sequence without types (PS3.5, 6.2.2)
            List<DicomElements> found =
                    sequence(length, explicit && !type.equals("UN"), keep, depth + 1);
            if (keep) {
                into.put(tag, found);
            }
        } else {
            need(length);
            if (keep) {
                into.put(tag, in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            in.position(in.position() + length);
        }
    }

    private List<DicomElements> sequence(int length, boolean explicit, boolean keep, int depth)
            throws ImageProblem {
        if (depth > DEEPEST) {
            throw damaged("sequences within sequences, more than " + DEEPEST + " deep");
        }
        int end = end(length);
        List<DicomElements> found = new ArrayList<>();
        while (in.position() < end) {
            int tag = tag();
            need(4);
            int itemLength = in.getInt();
            if (tag == SEQUENCE_END) {
                if (length != UNDEFINED) {
                    throw damaged("a sequence ends too early");
                }
                return found;
            }
            if (tag != ITEM || ++items > MOST_ITEMS) {
                throw damaged(
                        tag == ITEM
                                ? "more than " + MOST_ITEMS + " items"
                                : "no item in a sequence");
            }
            DicomElements item = new DicomElements(file);
            int itemEnd = end(itemLength);
            boolean closed = itemLength != UNDEFINED;
            while (in.position() < itemEnd) {
                if (itemLength == UNDEFINED && peek() == ITEM_END) {
                    tag();
                    need(4);
                    in.getInt();
                    closed = true;
                    break;
                }
                element(item, explicit, depth);
            }
            if (!closed || itemLength != UNDEFINED && in.position() != itemEnd) {
                throw damaged("an item does not end where it says");
            }
            if (keep) {
                found.add(item);
            }
        }
        if (length == UNDEFINED || in.position() != end) {
            throw damaged("a sequence does not end where it says");
        }
        return found;
    }

    private List<ByteBuffer> fragments() throws ImageProblem {
        List<ByteBuffer> parts = new ArrayList<>();
        while (true) {
            int tag = tag();
            need(4);
            int length = in.getInt();
            if (tag == SEQUENCE_END) {
                return parts;
            }
            if (tag != ITEM || ++items > MOST_ITEMS) {
                throw damaged("no frame where one should be");
            }
            need(length);
            parts.add(in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            in.position(in.position() + length);
        }
    }

    private int end(int length) throws ImageProblem {
        if (length == UNDEFINED) {
            return in.limit();
        }
        need(length);
        return in.position() + length;
    }

    private int peek() throws ImageProblem {
        need(4);
        int at = in.position();
        return in.getShort(at) << 16 | in.getShort(at + 2) & 0xffff;
    }

    private int tag() throws ImageProblem {
        int tag = peek();
        in.position(in.position() + 4);
        return tag;
    }

    private void need(int bytes) throws ImageProblem {
        if (bytes < 0 || bytes > in.remaining()) {
            throw damaged("it is cut short");
        }
    }

    private ImageProblem damaged(String detail) {
        return damaged(file, detail);
    }

    static ImageProblem damaged(String file, String detail) {
        return new ImageProblem(
                file, "The DICOM file is damaged (" + detail + ").", "Copy or export it again.");
    }

    private static final class BufferStream extends InputStream {
        private final ByteBuffer left;

        BufferStream(ByteBuffer left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left.hasRemaining() ? left.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(length, left.remaining());
            left.get(into, from, count);
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
