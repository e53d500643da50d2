package org.gabarito.bench;

import java.nio.charset.StandardCharsets;

/** Ways to store the same label map, in one byte a voxel save where two are said. */
enum Storage {
    NIFTI("NIfTI, gzip", ".nii.gz", true),
    NRRD("NRRD, gzip", ".nrrd", true),
    METAIMAGE("MetaImage, zlib", ".mha", true),
    NIFTI_RAW("NIfTI, not compressed", "-raw.nii", false),
    METAIMAGE_RAW("MetaImage, not compressed", "-raw.mha", false),
    NIFTI_SHORTS("NIfTI, 16 bits, gzip", "-16.nii.gz", true);

    private final String title;
    private final String ending;
    private final boolean compressed;

    Storage(String title, String ending, boolean compressed) {
        this.title = title;
        this.ending = ending;
        this.compressed = compressed;
    }

    String title() {
        return title;
    }

    String fileName(String stem) {
        return stem + ending;
    }

    boolean isCompressed() {
        return compressed;
    }

    /** NIfTI is compressed from its first byte on, others behind a header of text. */
    boolean isNifti() {
        return this == NIFTI || this == NIFTI_RAW || this == NIFTI_SHORTS;
    }

    /** The header of text. */
    byte[] header(int[] size) {
        String sizes = size[0] + " " + size[1] + " " + size[2];
        String text =
                this == NRRD
                        ? """
                        NRRD0004
                        type: uint8
                        dimension: 3
                        sizes: %s
                        encoding: gzip

                        """
                        : """
                        ObjectType = Image
                        NDims = 3
                        BinaryData = True
                        CompressedData = %s
                        DimSize = %s
                        ElementType = MET_UCHAR
                        ElementDataFile = LOCAL
                        """;
        String filled =
                this == NRRD
                        ? String.format(text, sizes)
                        : String.format(text, compressed ? "True" : "False", sizes);
        return filled.getBytes(StandardCharsets.US_ASCII);
    }
}
