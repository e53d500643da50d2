package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/**
 * MetaImage, as ITK writes it: header and pixels in one file ({@code .mha}) or pixels beside the
 * header ({@code .mhd}). See https://itk.org/Wiki/ITK/MetaIO/Documentation.
 */
final class MetaImageFormat implements ImageFormat {

    @Override
    public String name() {
        return "MetaImage";
    }

    @Override
    public List<String> endings() {
        return List.of(".mha", ".mhd");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        try (InputStream in = GunzipStream.buffered(source)) {
            MetaImageHeader header = MetaImageHeader.read(in, source.name(), budget);
            return new ImageHeader(
                    header.grid(), header.orientation(), header.voxels().labelBytes());
        }
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        try (InputStream in = GunzipStream.buffered(source)) {
            MetaImageHeader header = MetaImageHeader.read(in, file, budget);
            LabelBuffer labels = new LabelBuffer(header.grid(), file, budget);
            int voxels = header.grid().voxels();
            List<String> files = header.files();
            if (files.isEmpty() && header.headerSize() < 0) {
                part(header, voxels, -1).read(source, labels);
            } else if (files.isEmpty()) {
                // What counts is where the header ends, whatever size it claims to have.
                part(header, voxels, 0).read(in, source, labels);
            } else {
                int each = DetachedPixels.share(voxels, files, file);
                for (String name : files) {
                    part(header, each, header.headerSize())
                            .read(DetachedPixels.find(source, name), labels);
                }
            }
            return new LabelImage(
                    labels.toLabelMap(), header.orientation(), new TreeMap<>(), header.texts());
        }
    }

    private static StoredPart part(MetaImageHeader header, int voxels, long skip) {
        StoredPart.Packing packing =
                header.text()
                        ? StoredPart.Packing.TEXT
                        : header.compressed() ? StoredPart.Packing.ZLIB : StoredPart.Packing.RAW;
        return new StoredPart(header.voxels(), packing, voxels, 0, skip);
    }
}
