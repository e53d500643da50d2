package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;

/**
 * NRRD with its pixels behind the header or in files beside it, and the segmentations of 3D Slicer
 * ({@code .seg.nrrd}). See https://teem.sourceforge.net/nrrd/format.html. The measurement frame
 * does not concern labels and is ignored.
 */
final class NrrdFormat implements ImageFormat {

    @Override
    public String name() {
        return "NRRD";
    }

    @Override
    public List<String> endings() {
        return List.of(".seg.nrrd", ".seg.nhdr", ".nrrd", ".nhdr");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        try (InputStream in = GunzipStream.buffered(source)) {
            NrrdText text = NrrdText.read(in, source.name());
            NrrdHeader header = NrrdHeader.of(text, source.name(), budget);
            return new ImageHeader(
                    header.grid(),
                    header.orientation(),
                    header.voxels().labelBytes(),
                    NrrdSegments.of(text.pairs(), header.layers()).names());
        }
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        try (InputStream in = GunzipStream.buffered(source)) {
            NrrdText text = NrrdText.read(in, file);
            NrrdHeader header = NrrdHeader.of(text, file, budget);
            LabelMap labels = pixels(in, header, source, budget);
            NrrdSegments segments = NrrdSegments.of(text.pairs(), header.layers());
            if (header.layers() > 1) {
                labels = segments.joined(labels, header, file, budget);
            }
            Map<String, String> said = new HashMap<>(text.pairs());
            text.fields().forEach(said::putIfAbsent);
            return new LabelImage(
                    labels, header.orientation(), segments.names(), FreeTexts.of(said));
        }
    }

    private static LabelMap pixels(
            InputStream behind, NrrdHeader header, FileSource source, ImageBudget budget)
            throws IOException {
        int voxels = header.stored();
        Grid stored = header.layers() == 1 ? header.grid() : Grid.of(Spacing.unknown(2), voxels, 1);
        LabelBuffer labels = new LabelBuffer(stored, source.name(), budget);
        List<String> files = header.files();
        if (!files.isEmpty()) {
            int each = DetachedPixels.share(voxels, files, source.name());
            for (String name : files) {
                header.part(each).read(DetachedPixels.find(source, name), labels);
            }
        } else if (header.byteSkip() < 0) {
            header.part(voxels).read(source, labels);
        } else {
            header.part(voxels).read(behind, source, labels);
        }
        return labels.toLabelMap();
    }
}
