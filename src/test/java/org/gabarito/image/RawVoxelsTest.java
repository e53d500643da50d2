package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RawVoxelsTest {
    /** Several chunks, and a part of one. */
    private static final int COUNT = 3 * 65536 + 17;

    private static final Grid GRID = Grid.of(Spacing.unknown(2), COUNT, 1);
    private static final ImageBudget BUDGET = new ImageBudget(10L * COUNT, 10L * COUNT);

    private static LabelMap read(RawVoxels voxels, ByteBuffer stored) throws IOException {
        return voxels.read(new ByteArrayInputStream(stored.array()), GRID, "a.raw", BUDGET)
                .toLabelMap();
    }

    private static ByteBuffer stored(VoxelType type, ByteOrder order, int late) {
        ByteBuffer out = ByteBuffer.allocate(COUNT * type.bytes()).order(order);
        for (int i = 0; i < COUNT; i++) {
            int value = i == COUNT - 3 ? late : i % 101;
            switch (type) {
                case UINT8, INT8 -> out.put((byte) value);
                case UINT16, INT16 -> out.putShort((short) value);
                case UINT32, INT32 -> out.putInt(value);
                case UINT64, INT64 -> out.putLong(value);
                case FLOAT32 -> out.putFloat(value);
                case FLOAT64 -> out.putDouble(value);
            }
        }
        return out;
    }

    private static int latest(VoxelType type) {
        return switch (type) {
            case UINT8 -> 255;
            case INT8 -> -1;
            case UINT16 -> 65535;
            case INT16 -> -300;
            case UINT32, UINT64 -> Integer.MAX_VALUE;
            case FLOAT32 -> 1 << 24;
            default -> Integer.MIN_VALUE;
        };
    }

    @ParameterizedTest
    @EnumSource
    void widensHoweverLateALabelNeedsIt(VoxelType type) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            int late = latest(type);
            LabelMap labels = read(new RawVoxels(type, order), stored(type, order, late));
            for (int i = 0; i < COUNT; i++) {
                assertEquals(i == COUNT - 3 ? late : i % 101, labels.label(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INT16", "UINT16", "INT32", "UINT32", "INT64", "UINT64"})
    void widensForTheLastLabelOfAll(VoxelType type) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer stored = stored(type, order, 5);
            int last = (COUNT - 1) * type.bytes();
            boolean big = order == ByteOrder.BIG_ENDIAN;
            stored.putShort(big ? last + type.bytes() - Short.BYTES : last, (short) 256);
            LabelMap labels = read(new RawVoxels(type, order), stored);
            assertEquals(256, labels.label(COUNT - 1));
            assertEquals((COUNT - 2) % 101, labels.label(COUNT - 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsSmallLabelsInBytes(VoxelType type) throws IOException {
        ByteOrder order = ByteOrder.BIG_ENDIAN;
        LabelMap labels = read(new RawVoxels(type, order), stored(type, order, 7));
        assertInstanceOf(byte[].class, labels.array());
    }

    @ParameterizedTest
    @EnumSource
    void scalesEveryType(VoxelType type) throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        LabelMap labels = read(new RawVoxels(type, order, 2, 1), stored(type, order, 100));
        assertEquals(2 * (1000 % 101) + 1, labels.label(1000));
        assertEquals(201, labels.label(COUNT - 3));
    }

    @Test
    void refusesWhatLiesBeyond32BitsOrBetweenWholeNumbers() {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        ByteBuffer unsigned = stored(VoxelType.UINT32, order, -1);
        assertBeyond(VoxelType.UINT32, unsigned);
        ByteBuffer longs = stored(VoxelType.INT64, order, 0).putLong(8 * 5, 1L << 31);
        assertBeyond(VoxelType.INT64, longs);
        assertBeyond(VoxelType.UINT64, longs.putLong(8 * 5, -1));
        ByteBuffer floats = stored(VoxelType.FLOAT32, order, 0).putFloat(4 * 5, 0x1p31f);
        assertBeyond(VoxelType.FLOAT32, floats);
        floats.putFloat(4 * 5, 0.5f);
        ImageProblem problem =
                assertThrows(
                        ImageProblem.class,
                        () -> read(new RawVoxels(VoxelType.FLOAT32, order), floats));
        assertTrue(problem.fault().contains("(5, 0) holds 0.5"), problem.fault());
    }

    private static void assertBeyond(VoxelType type, ByteBuffer stored) {
        ImageProblem problem =
                assertThrows(
                        ImageProblem.class,
                        () -> read(new RawVoxels(type, ByteOrder.LITTLE_ENDIAN), stored));
        assertTrue(problem.fault().contains("beyond 32 bits"), problem.fault());
    }

    @Test
    void decodesWhatIsLeftInABuffer() throws IOException {
        LabelBuffer labels = new LabelBuffer(Grid.of(Spacing.unknown(2), 2, 1), "a.raw", BUDGET);
        ByteBuffer from = ByteBuffer.wrap(new byte[] {9, 9, 1, 2, 3, 4});
        from.position(2);
        new RawVoxels(VoxelType.UINT16, ByteOrder.BIG_ENDIAN).decode(from, labels);
        assertEquals(0x0102, labels.toLabelMap().label(0));
        assertEquals(0x0304, labels.toLabelMap().label(1));
    }
}
