package org.gabarito.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelRuns;

/**
 * Writes labels as compressed NIfTI-1 for viewers: in the smallest type that holds them, one slice
 * at a time, with a place in the world and nothing else. No text of any other file gets in.
 */
public final class NiftiWriter {
    private static final int HEADER = 348;
    private static final int OFFSET = 352;

    private final Grid grid;
    private final Placement place;
    private final int blocks;

    private NiftiWriter(Grid grid, Placement place, int blocks) {
        this.grid = grid;
        this.place = place;
        this.blocks = blocks;
    }

    /** Which of the labels in a block of voxels stands for it. */
    @FunctionalInterface
    public interface Choice {
        int of(int one, int other);

        /** The label of the block's middle is taken before, whatever else is in it. */
        Choice FIRST = (one, other) -> one;

        /** So that nothing small is lost. */
        Choice HIGHEST = Math::max;
    }

    /**
     * @param grid of at most three axes
     * @param largest no label is larger
     * @param blocks edge in voxels of the blocks that are written as one voxel; 1 writes all
     * @param choice what a block gets
     */
    public static void write(
            Grid grid,
            LabelRuns labels,
            int largest,
            Placement place,
            int blocks,
            Choice choice,
            OutputStream out)
            throws IOException {
        new NiftiWriter(grid, place, blocks).write(labels, largest, choice, out);
    }

    /** The edge of the smallest blocks of which there are at most so many. */
    public static int blocks(Grid grid, long most) {
        int edge = 1;
        while (count(grid, edge) > most) {
            edge++;
        }
        return edge;
    }

    private static long count(Grid grid, int edge) {
        long count = 1;
        for (int axis = 0; axis < grid.dimensions(); axis++) {
            count *= (grid.size(axis) + edge - 1) / edge;
        }
        return count;
    }

    private void write(LabelRuns labels, int largest, Choice choice, OutputStream out)
            throws IOException {
        int width = largest <= 0xff ? 1 : largest <= 0xffff ? 2 : 4;
        GZIPOutputStream zipped =
                new GZIPOutputStream(out, 1 << 16) {
                    {
                        def.setLevel(Deflater.BEST_SPEED);
                    }
                };
        zipped.write(header(width));
        int[] row = new int[size(0)];
        ByteBuffer slice =
                ByteBuffer.allocate(row.length * size(1) * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < size(2); z++) {
            slice.clear();
            for (int y = 0; y < size(1); y++) {
                read(labels, choice, y, z, row);
                for (int label : row) {
                    switch (width) {
                        case 1 -> slice.put((byte) label);
                        case 2 -> slice.putShort((short) label);
                        default -> slice.putInt(label);
                    }
                }
            }
            zipped.write(slice.array());
        }
        zipped.finish();
    }

    private int full(int axis) {
        return axis < grid.dimensions() ? grid.size(axis) : 1;
    }

    private int size(int axis) {
        return (full(axis) + blocks - 1) / blocks;
    }

    /** One row of blocks. */
    private void read(LabelRuns labels, Choice choice, int y, int z, int[] row) {
        if (choice == Choice.FIRST) {
            int middleY = Math.min(full(1) - 1, y * blocks + blocks / 2);
            int middleZ = Math.min(full(2) - 1, z * blocks + blocks / 2);
            int start = (middleZ * full(1) + middleY) * full(0);
            for (int index = start; index < start + full(0); ) {
                int end = labels.end(index, start + full(0));
                int label = labels.label(index);
                for (int x = (index - start) / blocks; x < row.length; x++) {
                    int middle = Math.min(full(0) - 1, x * blocks + blocks / 2);
                    if (middle >= end - start) {
                        break;
                    }
                    if (middle >= index - start) {
                        row[x] = label;
                    }
                }
                index = end;
            }
            return;
        }
        Arrays.fill(row, 0);
        for (int inZ = z * blocks; inZ < Math.min(full(2), (z + 1) * blocks); inZ++) {
            for (int inY = y * blocks; inY < Math.min(full(1), (y + 1) * blocks); inY++) {
                int start = (inZ * full(1) + inY) * full(0);
                for (int index = start; index < start + full(0); ) {
                    int end = labels.end(index, start + full(0));
                    int label = labels.label(index);
                    for (int x = (index - start) / blocks; x <= (end - 1 - start) / blocks; x++) {
                        row[x] = choice.of(label, row[x]);
                    }
                    index = end;
                }
            }
        }
    }

    private byte[] header(int width) {
        ByteBuffer header = ByteBuffer.allocate(OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        Placement placed = place.inBlocks(blocks, blocks, full(2) > 1 ? blocks : 1);
        header.putInt(0, HEADER);
        header.putShort(40, (short) 3);
        header.putFloat(76, 1);
        for (int axis = 0; axis < 7; axis++) {
            header.putShort(42 + 2 * axis, (short) (axis < 3 ? size(axis) : 1));
            header.putFloat(80 + 4 * axis, axis < 3 ? length(placed, axis) : 1);
        }
        header.putShort(70, (short) (width == 1 ? 2 : width == 2 ? 512 : 8));
        header.putShort(72, (short) (8 * width));
        header.putFloat(108, OFFSET);
        header.putFloat(112, 1);
        header.put(123, (byte) 2);
        header.putShort(254, (short) 1);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                header.putFloat(280 + 16 * row + 4 * column, (float) placed.at(row, column));
            }
        }
        header.put(344, (byte) 'n').put(345, (byte) '+').put(346, (byte) '1');
        return header.array();
    }

    private static float length(Placement placed, int axis) {
        return (float)
                Math.sqrt(
                        placed.at(0, axis) * placed.at(0, axis)
                                + placed.at(1, axis) * placed.at(1, axis)
                                + placed.at(2, axis) * placed.at(2, axis));
    }
}
