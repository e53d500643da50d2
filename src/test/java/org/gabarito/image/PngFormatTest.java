package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.gabarito.core.geometry.LabelMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);
    private final PngFormat format = new PngFormat();

    private LabelMap read(byte[] bytes) throws IOException {
        return format.read(NiftiSamples.source("a.png", bytes), BUDGET).labels();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A PNG written by hand, because ImageIO cannot write grey of a chosen depth. */
    private static byte[] grey(int depth, int[][] rows) {
        int width = rows[0].length;
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (int[] row : rows) {
            raw.write(0);
            int bits = 0;
            int held = 0;
            for (int value : row) {
                if (depth == 16) {
                    raw.write(value >> 8);
                    raw.write(value);
                } else {
                    held = held << depth | value;
                    bits += depth;
                    if (bits == 8) {
                        raw.write(held);
                        bits = 0;
                        held = 0;
                    }
                }
            }
            if (bits > 0) {
                raw.write(held << (8 - bits));
            }
        }
        Deflater deflater = new Deflater();
        deflater.setInput(raw.toByteArray());
        deflater.finish();
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(rows.length);
        header.put((byte) depth);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] body =
                ByteBuffer.allocate(4 + data.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(data)
                        .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void greyValuesAreLabelsAtEveryDepth(int depth) throws IOException {
        int top = (1 << depth) - 1;
        int[][] rows = {{0, top, 0}, {1, 0, Math.min(top, 2)}};
        LabelMap map = read(grey(depth, rows));
        assertEquals(3, map.grid().size(0));
        assertEquals(2, map.grid().size(1));
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                assertEquals(rows[y][x], map.label(y * 3 + x), "at " + x + ", " + y);
            }
        }
    }

    @Test
    void paletteIndicesAreLabels() throws IOException {
        byte[] colours = new byte[16];
        colours[5] = (byte) 200;
        BufferedImage image =
                new BufferedImage(
                        2,
                        1,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(8, 16, colours, colours, colours));
        image.getRaster().setSample(1, 0, 0, 5);
        LabelMap map = read(png(image));
        assertEquals(5, map.label(1));
    }

    @Test
    void refusesColourAndTransparency() throws IOException {
        byte[] colour = png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
        assertTrue(assertThrows(ImageProblem.class, () -> read(colour)).fault().contains("colour"));
        byte[] transparent = png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB));
        assertThrows(ImageProblem.class, () -> read(transparent));
    }

    @Test
    void refusesAbsurdSizesBeforeDecoding() {
        byte[] file = grey(8, new int[][] {{1, 2}});
        ByteBuffer.wrap(file).putInt(16, 2_000_000_000);
        assertTrue(
                assertThrows(ImageProblem.class, () -> read(file))
                        .fault()
                        .contains("more than fit"));
    }

    @Test
    void survivesEveryCutAndEveryDamagedByte() throws IOException {
        byte[] file = grey(8, new int[][] {{1, 2, 3}, {4, 5, 6}});
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(ImageProblem.class, () -> read(cut), "cut to " + length);
        }
        for (int at = 0; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 0x55;
            ImageProblem problem = assertThrows(ImageProblem.class, () -> read(damaged));
            assertEquals("a.png", problem.file());
        }
    }

    @Test
    void countsFileImageAndLabelsAgainstTheBudget() throws IOException {
        byte[] file = grey(16, new int[][] {{1, 2, 3}, {4, 5, 6}});
        ImageBudget enough = new ImageBudget(file.length + 24, 1000);
        ImageBudget tight = new ImageBudget(file.length + 23, 1000);
        FileSource source = NiftiSamples.source("a.png", file);
        assertEquals(6, format.read(source, enough).labels().grid().voxels());
        assertThrows(ImageProblem.class, () -> format.read(source, tight));
    }

    @Test
    void refusesPixelsThatEndBeforeThePicture() {
        byte[] file = grey(8, new int[][] {{1, 2, 3}});
        ByteBuffer.wrap(file).putInt(20, 50);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(file));
        assertTrue(problem.fault().contains("damaged"), problem.fault());
    }

    @Test
    void namesATransparentGreyValueAsTransparency() throws IOException {
        byte[] plain = grey(8, new int[][] {{1, 2}});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        chunk(out, "tRNS", new byte[] {0, 2});
        out.write(plain, 33, plain.length - 33);
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(out.toByteArray()));
        assertTrue(problem.fault().contains("transparen"), problem.fault());
    }
}
