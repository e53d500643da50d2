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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;

/**
 * PNG with one value a pixel: grey of 1 to 16 bits, or a palette whose indices are the labels; or
 * with colours that a legend beside the file explains. Axis x runs along the columns, y down the
 * rows. PNG has no trustworthy physical spacing.
 */
final class PngFormat implements ImageFormat {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int GREY = 0;
    private static final int COLOUR = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int COLOUR_ALPHA = 6;
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
            Header header = checkHeader(in, source, budget);
            SortedMap<Integer, String> names = new TreeMap<>();
            if (header.isColour()) {
                ColourLegend.beside(source).ifPresent(legend -> names.putAll(legend.names()));
            }
            return new ImageHeader(header.grid, Orientation.none(2), Short.BYTES, names);
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
        Header header = checkHeader(new ByteArrayInputStream(stored), source, budget);
        Grid grid = header.grid;
        checkWhole(stored, file);
        ColourLegend legend =
                header.isColour()
                        ? ColourLegend.beside(source)
                                .orElseThrow(() -> ColourLegend.missing(source))
                        : null;
        LabelBuffer labels = new LabelBuffer(grid, file, budget);
        BufferedImage image = decode(stored, file);
        if (image.getWidth() != grid.size(0) || image.getHeight() != grid.size(1)) {
            throw damaged(file, "its size changed while reading");
        }
        if (legend != null) {
            addColours(image.getRaster(), legend, labels, file);
            return new LabelImage(
                    labels.toLabelMap(), Orientation.none(2), legend.names(), List.of());
        }
        addValues(image, header, labels, file);
        return new LabelImage(labels.toLabelMap(), Orientation.none(2));
    }

    private static void addValues(
            BufferedImage image, Header header, LabelBuffer labels, String file)
            throws ImageProblem {
        Raster raster = image.getRaster();
        int depth = raster.getSampleModel().getSampleSize(0);
        if (header.colour == GREY_ALPHA && raster.getNumBands() == 2) {
            checkOpaque(raster, 1, file);
        } else if (raster.getNumBands() == 2) {
            throw new ImageProblem(
                    file, "It declares one of its grey values transparent.", SAVE_AS_GREY);
        } else if (raster.getNumBands() != 1
                || !(image.getColorModel() instanceof IndexColorModel || depth <= 16)) {
            throw damaged(file, "unexpected pixel layout");
        }
        // ImageIO may expand grey of 2 and 4 bits into an evenly spaced grey palette; its indices
        // are the values.
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int label : row) {
                labels.add((long) label);
            }
        }
    }

    private static void addColours(
            Raster raster, ColourLegend legend, LabelBuffer labels, String file)
            throws ImageProblem {
        int bands = raster.getNumBands();
        if (bands != 3 && bands != 4) {
            throw damaged(file, "unexpected pixel layout");
        }
        if (bands == 4) {
            checkOpaque(raster, 3, file);
        }
        int width = raster.getWidth();
        int[] row = new int[width * bands];
        // Neighbours mostly have the same colour.
        int last = -1;
        int label = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int colour = row[at] << 16 | row[at + 1] << 8 | row[at + 2];
                if (colour != last) {
                    Integer known = legend.labels().get(colour);
                    if (known == null) {
                        throw unknownColour(colour, x, y, legend, file);
                    }
                    label = known;
                    last = colour;
                }
                labels.add((long) label);
            }
        }
    }

    private static ImageProblem unknownColour(
            int colour, int x, int y, ColourLegend legend, String file) {
        String rgb = (colour >> 16) + ", " + (colour >> 8 & 0xff) + ", " + (colour & 0xff);
        return new ImageProblem(
                file,
                "Pixel ("
                        + x
                        + ", "
                        + y
                        + ") has the colour "
                        + rgb
                        + String.format(" (#%06x)", colour)
                        + ", which "
                        + legend.file()
                        + " does not hold.",
                "Add it there; if it is a mixture along an edge, export the picture without smoothing.");
    }

    private static void checkOpaque(Raster raster, int band, String file) throws ImageProblem {
        int opaque = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, band, row);
            for (int x = 0; x < row.length; x++) {
                if (row[x] != opaque) {
                    throw new ImageProblem(
                            file,
                            "Its transparency channel is not opaque everywhere, first at pixel ("
                                    + x
                                    + ", "
                                    + y
                                    + ").",
                            SAVE_AS_GREY);
                }
            }
        }
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

    private static Header checkHeader(InputStream in, FileSource source, ImageBudget budget)
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
            int depth = header.readByte();
            int bytesEach = depth > 8 ? Short.BYTES : Byte.BYTES;
            int colour = header.readByte();
            int channels =
                    switch (colour) {
                        case GREY, PALETTE -> 1;
                        case GREY_ALPHA -> 2;
                        case COLOUR -> 3;
                        case COLOUR_ALPHA -> 4;
                        default -> throw damaged(file, "colour type " + colour);
                    };
            if (channels > 2 && depth != 8) {
                throw new ImageProblem(
                        file,
                        "It is a colour picture of " + depth + " bits, not a label map.",
                        SAVE_AS_GREY);
            }
            if (width <= 0 || height <= 0) {
                throw damaged(file, "a size of " + width + " × " + height);
            }
            // The stored bytes, the decoded picture and the labels are held at once.
            long pixels = (long) width * height;
            long left = budget.maxVoxels() - source.size();
            if (pixels > left / (bytesEach * (channels + 1L))) {
                throw new ImageProblem(
                        file,
                        "Its header claims "
                                + width
                                + " × "
                                + height
                                + " pixels, more than fit into memory here.",
                        "If that is right, give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the image.");
            }
            return new Header(Grid.of(Spacing.unknown(2), width, height), colour);
        } catch (EOFException e) {
            throw damaged(file, "it ends within its header");
        }
    }

    private static ImageProblem damaged(String file, String detail) {
        return new ImageProblem(
                file, "The PNG file is damaged (" + detail + ").", "Copy or save it again.");
    }

    private record Header(Grid grid, int colour) {
        boolean isColour() {
            return colour == COLOUR || colour == COLOUR_ALPHA;
        }
    }
}
