package org.gabarito.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;

/**
 * PNG with one value a pixel: grey of 1 to 16 bits, or a palette whose indices are the labels. Axis
 * x runs along the columns, y down the rows. PNG has no trustworthy physical spacing.
 */
final class PngFormat implements ImageFormat {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int GREY = 0;
    private static final int PALETTE = 3;
    private static final int END = 0x49454e44;
    private static final String SAVE_AS_GREY =
            "Save the label map as grey or palette PNG, one label value a pixel.";

    @Override
    public String name() {
        return "PNG";
    }

    @Override
    public List<String> endings() {
        return List.of(".png");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            Grid grid = checkHeader(in, source, budget);
            return new ImageHeader(grid, Orientation.none(2), Short.BYTES);
        }
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        if (source.size() > budget.maxVoxels()) {
            throw new ImageProblem(
                    file,
                    "The file is larger than fits into memory here.",
                    "Crop the image or split it.");
        }
        byte[] stored;
        try (InputStream in = source.open()) {
            stored = in.readNBytes((int) Math.min(source.size() + 1, Integer.MAX_VALUE - 8));
        }
        Grid grid = checkHeader(new ByteArrayInputStream(stored), source, budget);
        checkWhole(stored, file);
        LabelBuffer labels = new LabelBuffer(grid, file, budget);
        BufferedImage image = decode(stored, file);
        if (image.getWidth() != grid.size(0) || image.getHeight() != grid.size(1)) {
            throw damaged(file, "its size changed while reading");
        }
        Raster raster = image.getRaster();
        int[] row = new int[grid.size(0)];
        int depth = raster.getSampleModel().getSampleSize(0);
        // ImageIO may expand grey of 2 and 4 bits into an evenly spaced grey palette; its indices
        // are the values.
        if (raster.getNumBands() == 2) {
            throw new ImageProblem(
                    file, "It declares one of its grey values transparent.", SAVE_AS_GREY);
        }
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        if (raster.getNumBands() != 1 || !(indexed || depth <= 16)) {
            throw damaged(file, "unexpected pixel layout");
        }
        for (int y = 0; y < grid.size(1); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int label : row) {
                labels.add((long) label);
            }
        }
        return new LabelImage(labels.toLabelMap(), Orientation.none(2));
    }

    /**
     * The JDK's reader fills what is missing with zeros: so see that every chunk is there and
     * sound.
     */
    private static void checkWhole(byte[] stored, String file) throws ImageProblem {
        ByteBuffer chunks = ByteBuffer.wrap(stored);
        int at = SIGNATURE.length;
        while (at + 12 <= stored.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > stored.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(stored, at + 4, length + 4);
            if ((int) sum.getValue() != chunks.getInt(at + 8 + length)) {
                throw damaged(file, "a checksum is wrong");
            }
            if (chunks.getInt(at + 4) == END) {
                return;
            }
            at += 12 + length;
        }
        throw damaged(file, "it is cut short");
    }

    private static BufferedImage decode(byte[] stored, String file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(stored))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (IIOException | EOFException | RuntimeException e) {
            // The JDK's reader answers damaged files with whatever exception its parsing runs into.
            throw damaged(file, e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static Grid checkHeader(InputStream in, FileSource source, ImageBudget budget)
            throws IOException {
        String file = source.name();
        byte[] signature = in.readNBytes(SIGNATURE.length);
        if (!Arrays.equals(signature, SIGNATURE)) {
            throw Content.isNot("a PNG file", file, signature, in, SAVE_AS_GREY);
        }
        try {
            DataInputStream header = new DataInputStream(in);
            header.readInt();
            if (header.readInt() != 0x49484452) {
                throw damaged(file, "no image header");
            }
            int width = header.readInt();
            int height = header.readInt();
            int bytesEach = header.readByte() > 8 ? Short.BYTES : Byte.BYTES;
            int colour = header.readByte();
            if (colour != GREY && colour != PALETTE) {
                throw new ImageProblem(
                        file,
                        colour == 4
                                ? "It has a transparency channel beside its grey values."
                                : "It is a colour picture, not a label map.",
                        SAVE_AS_GREY);
            }
            if (width <= 0 || height <= 0) {
                throw damaged(file, "a size of " + width + " × " + height);
            }
            // The stored bytes, the decoded picture and the labels are held at once.
            long held = source.size() + 2L * bytesEach * width * height;
            if ((long) width * height > budget.maxVoxels() || held > budget.maxVoxels()) {
                throw new ImageProblem(
                        file,
                        "Its header claims "
                                + width
                                + " × "
                                + height
                                + " pixels, more than fit into memory here.",
                        "If that is right, give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the image.");
            }
            return Grid.of(Spacing.unknown(2), width, height);
        } catch (EOFException e) {
            throw damaged(file, "it ends within its header");
        }
    }

    private static ImageProblem damaged(String file, String detail) {
        return new ImageProblem(
                file, "The PNG file is damaged (" + detail + ").", "Copy or save it again.");
    }
}
