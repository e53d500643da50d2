package org.gabarito.image;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;

/**
 * TIFF and BigTIFF with one value a pixel; pages are slices along z. A palette's indices are the
 * labels. Spacing is taken from what ImageJ and OME write, see {@link TiffDescription}.
 */
final class TiffFormat implements ImageFormat {

    @Override
    public String name() {
        return "TIFF";
    }

    @Override
    public List<String> endings() {
        return List.of(".ome.tiff", ".ome.tif", ".tiff", ".tif");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        return StoredBytes.steadily(source, () -> header(source, budget));
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        return StoredBytes.steadily(source, () -> image(source, budget));
    }

    private static ImageHeader header(FileSource source, ImageBudget budget) throws IOException {
        Stack stack = open(source, budget);
        int bytes = Math.max(1, Math.min(4, stack.pages.get(0).bits() / 8));
        return new ImageHeader(stack.grid, Orientation.none(stack.grid.dimensions()), bytes);
    }

    private static LabelImage image(FileSource source, ImageBudget budget) throws IOException {
        Stack stack = open(source, budget);
        LabelBuffer labels = new LabelBuffer(stack.grid, source.name(), budget);
        for (TiffPage page : stack.pages) {
            add(decode(stack, page, source.name()), page, labels);
        }
        return new LabelImage(labels.toLabelMap(), Orientation.none(stack.grid.dimensions()));
    }

    private static Stack open(FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        StoredBytes stored =
                StoredBytes.of(
                        source,
                        budget.maxVoxels(),
                        "Unpack it from its archive, give the program more memory"
                                + " (JAVA_TOOL_OPTIONS=-Xmx…), save it with LZW compression, or"
                                + " convert it to NIfTI (.nii.gz).");
        TiffDirectories directories = TiffDirectories.of(stored, file);
        List<TiffPage> pages = directories.pages();
        TiffPage first = pages.get(0);
        for (int i = 1; i < pages.size(); i++) {
            if (!pages.get(i).sameLayout(first)) {
                throw new ImageProblem(
                        file,
                        "Its pages differ: page 1 has "
                                + layout(first)
                                + ", page "
                                + (i + 1)
                                + " "
                                + layout(pages.get(i))
                                + ".",
                        "Save the slices of one label map, all of the same size and type.");
            }
        }
        // One decoded page, the labels and what is not left on disk are held at once.
        long plane = (long) first.width() * first.height();
        long limit = budget.maxVoxels() - stored.held() - first.bytes();
        if (limit <= 0 || plane > limit / pages.size()) {
            throw new ImageProblem(
                    file,
                    "It claims "
                            + first.width()
                            + " × "
                            + first.height()
                            + (pages.size() == 1 ? "" : " × " + pages.size())
                            + " pixels of "
                            + first.bits()
                            + " bits, more than fit into memory here.",
                    "If that is right, give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the image.");
        }
        Spacing spacing = TiffDescription.spacing(first, pages.size(), file);
        Grid grid =
                pages.size() == 1
                        ? Grid.of(spacing, first.width(), first.height())
                        : Grid.of(spacing, first.width(), first.height(), pages.size());
        return new Stack(directories, pages, grid);
    }

    private static String layout(TiffPage page) {
        return page.width()
                + " × "
                + page.height()
                + " pixels of "
                + page.bits()
                + " bits ("
                + page.kind().name().toLowerCase(Locale.ROOT)
                + ")";
    }

    /** The provider is named, not looked for: a search would load every plugin there is. */
    private static Raster decode(Stack stack, TiffPage page, String file) throws IOException {
        boolean big = stack.directories.big();
        ImageReader reader =
                (big ? new BigTIFFImageReaderSpi() : new TIFFImageReaderSpi())
                        .createReaderInstance(null);
        try (ImageInputStream in = page.isolated(stack.directories.stored(), big)) {
            reader.setInput(in, true, true);
            Raster raster = reader.readRaster(0, null);
            if (raster.getWidth() != page.width()
                    || raster.getHeight() != page.height()
                    || raster.getNumBands() != 1) {
                throw TiffDirectories.damaged(file, "its size changed while reading");
            }
            return raster;
        } catch (ImageProblem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library answers damaged files with whatever exception its decoding runs into.
            throw TiffDirectories.damaged(file, e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    private static void add(Raster raster, TiffPage page, LabelBuffer labels) throws ImageProblem {
        int width = page.width();
        if (page.kind() == TiffPage.Kind.REAL) {
            double[] row = new double[width];
            for (int y = 0; y < page.height(); y++) {
                raster.getSamples(0, y, width, 1, 0, row);
                for (double label : row) {
                    labels.add(label);
                }
            }
            return;
        }
        int[] row = new int[width];
        boolean signed = page.kind() == TiffPage.Kind.SIGNED;
        for (int y = 0; y < page.height(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int value : row) {
                labels.add(
                        switch (page.bits()) {
                            case 1 -> page.inverted() ? 1L - value : value;
                            case 8 -> signed ? (byte) value : value & 0xffL;
                            case 16 -> signed ? (short) value : value & 0xffffL;
                            case 32 -> signed ? value : value & 0xffffffffL;
                            default -> (long) value;
                        });
            }
        }
    }

    private record Stack(TiffDirectories directories, List<TiffPage> pages, Grid grid) {}
}
