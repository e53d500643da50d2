package org.gabarito.web;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelRuns;

/** A flat label map as a picture with a palette; the background is transparent. */
final class LabelPicture {
    private static final int[] ERRORS = {0, 0xff009e73, 0xffd55e00, 0xff0072b2, 0xffcc79a7};

    /** Neighbouring labels look different; none is a colour of an error. */
    private static final int[] OBJECTS = {
        0xfff0e442,
        0xff56b4e9,
        0xffe69f00,
        0xffbcbd22,
        0xff9d8ec7,
        0xffe377c2,
        0xff8c6d31,
        0xff7fc97f
    };

    private static final int REFERENCE = 0xffb9b2a4;
    private static final int PREDICTION = 0xfff0e442;

    private LabelPicture() {}

    /** What a label looks like: its place in the palette, after the transparent one. */
    static int[] colours(CaseLooks.Layer layer, boolean objects) {
        if (layer == CaseLooks.Layer.ERROR) {
            return ERRORS;
        }
        int[] colours = new int[objects ? OBJECTS.length + 1 : 2];
        if (objects) {
            System.arraycopy(OBJECTS, 0, colours, 1, OBJECTS.length);
        } else {
            colours[1] = layer == CaseLooks.Layer.REFERENCE ? REFERENCE : PREDICTION;
        }
        return colours;
    }

    /**
     * @param block edge of the blocks of pixels that become one
     * @param colours labels beyond them begin again with the first
     */
    static byte[] png(Grid grid, LabelRuns labels, int block, int[] colours) throws IOException {
        int fullWidth = grid.size(0);
        int fullHeight = grid.dimensions() > 1 ? grid.size(1) : 1;
        int width = (fullWidth + block - 1) / block;
        int height = (fullHeight + block - 1) / block;
        IndexColorModel palette =
                new IndexColorModel(8, colours.length, colours, 0, true, 0, DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, (byte) 0);
            for (int inY = y * block; inY < Math.min(fullHeight, (y + 1) * block); inY++) {
                int start = inY * fullWidth;
                for (int index = start; index < start + fullWidth; ) {
                    int end = labels.end(index, start + fullWidth);
                    int label = labels.label(index);
                    if (label != 0) {
                        byte colour = (byte) (1 + Math.floorMod(label - 1, colours.length - 1));
                        for (int x = (index - start) / block; x <= (end - 1 - start) / block; x++) {
                            row[x] = (byte) Math.max(row[x], colour);
                        }
                    }
                    index = end;
                }
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
