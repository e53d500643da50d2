package org.gabarito.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;

/**
 * NIfTI-1 and NIfTI-2 in one file or as a pair of header and pixels, plain or gzipped (what counts
 * is the content, not the name). See https://nifti.nimh.nih.gov for both standards. Orientation is
 * taken from sform, else qform.
 */
final class NiftiFormat implements ImageFormat {
    private static final List<String> HEADERS = List.of(".hdr.gz", ".hdr");
    private static final List<String> PIXELS = List.of(".img.gz", ".img");

    @Override
    public String name() {
        return "NIfTI";
    }

    @Override
    public List<String> endings() {
        return List.of(".nii.gz", ".hdr.gz", ".img.gz", ".nii", ".hdr", ".img");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        FileSource first = isOneOf(PIXELS, source) ? header(source) : source;
        try (InputStream stored = GunzipStream.buffered(first)) {
            NiftiHeader header =
                    NiftiHeader.read(GunzipStream.inflated(stored), first.name(), budget);
            return new ImageHeader(
                    header.grid(), header.orientation(), header.voxels().labelBytes());
        } catch (EOFException | ZipException e) {
            throw Damaged.compressed(first.name(), e);
        }
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        if (isOneOf(PIXELS, source)) {
            FileSource first = header(source);
            try (InputStream stored = GunzipStream.buffered(first)) {
                NiftiHeader header =
                        NiftiHeader.read(GunzipStream.inflated(stored), first.name(), budget);
                return ofPair(header, first, source, budget);
            } catch (EOFException | ZipException e) {
                throw Damaged.compressed(first.name(), e);
            }
        }
        try (InputStream stored = GunzipStream.buffered(source)) {
            InputStream in = GunzipStream.inflated(stored);
            NiftiHeader header = NiftiHeader.read(in, source.name(), budget);
            if (header.pair()) {
                return ofPair(header, source, pixels(source), budget);
            }
            return image(header, in, in != stored, source, budget);
        } catch (EOFException | ZipException e) {
            throw Damaged.compressed(source.name(), e);
        }
    }

    private static LabelImage ofPair(
            NiftiHeader header, FileSource first, FileSource second, ImageBudget budget)
            throws IOException {
        if (!header.pair()) {
            throw new ImageProblem(
                    first.name(),
                    "It says of itself that it holds the pixels too, yet lies beside a file of pixels.",
                    "Rename it to .nii, or export the pair again.");
        }
        try (InputStream stored = GunzipStream.buffered(second)) {
            InputStream in = GunzipStream.inflated(stored);
            return image(header, in, in != stored, second, budget);
        } catch (EOFException | ZipException e) {
            throw Damaged.compressed(second.name(), e);
        }
    }

    private static LabelImage image(
            NiftiHeader header,
            InputStream in,
            boolean gzipped,
            FileSource source,
            ImageBudget budget)
            throws IOException {
        String file = source.name();
        GunzipStream.checkPromise(header.offset() + header.dataBytes(), gzipped, source);
        header.skipToData(in, file);
        LabelBuffer labels = header.voxels().read(in, header.grid(), file, budget);
        GunzipStream.finish(in);
        return new LabelImage(
                labels.toLabelMap(), header.orientation(), new TreeMap<>(), header.texts());
    }

    private static boolean isOneOf(List<String> endings, FileSource source) {
        String lower = source.name().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    private static FileSource header(FileSource pixels) throws IOException {
        return beside(pixels, HEADERS)
                .orElseThrow(
                        () ->
                                new ImageProblem(
                                        pixels.name(),
                                        "It holds the pixels of a .hdr/.img pair, and there is no .hdr beside it.",
                                        "Put both files of the pair into the same folder."));
    }

    private static FileSource pixels(FileSource header) throws IOException {
        String file = header.name();
        if (!isOneOf(HEADERS, header)) {
            throw new ImageProblem(
                    file,
                    "It is the header of a .hdr/.img pair, without pixels.",
                    "Rename it to .hdr and put the .img beside it, or convert the pair into one .nii.gz file.");
        }
        return beside(header, PIXELS)
                .orElseThrow(
                        () ->
                                new ImageProblem(
                                        file,
                                        "It is the header of a .hdr/.img pair, and there is no .img beside it.",
                                        "Put both files of the pair into the same folder."));
    }

    /** The other file of a pair, its ending in capitals where this one's is. */
    private static Optional<FileSource> beside(FileSource source, List<String> endings)
            throws IOException {
        String name = source.name().substring(source.name().lastIndexOf('/') + 1);
        String stem = ImageFormats.stem(name);
        boolean capitals =
                name.substring(stem.length()).startsWith(".H")
                        || name.substring(stem.length()).startsWith(".I");
        for (String ending : endings) {
            Optional<FileSource> found =
                    source.related(stem + (capitals ? ending.toUpperCase(Locale.ROOT) : ending));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
