package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);
    private final TiffFormat format = new TiffFormat();

    private LabelMap read(byte[] bytes) throws IOException {
        return format.read(NiftiSamples.source("a.tif", bytes), BUDGET).labels();
    }

    private LabelMap read(TiffSamples sample) throws IOException {
        return read(sample.bytes());
    }

    private String fault(TiffSamples sample) {
        byte[] bytes = sample.bytes();
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(bytes));
        assertEquals("a.tif", problem.file());
        return problem.fault();
    }

    private static TiffSamples small() {
        return new TiffSamples(3, 2).page(0, 1, 2, 3, 4, 5);
    }

    private static int[] labels(LabelMap map) {
        int[] labels = new int[map.grid().voxels()];
        Arrays.setAll(labels, map::label);
        return labels;
    }

    @ParameterizedTest
    @CsvSource({
        "8,1,255",
        "8,2,-128",
        "16,1,65535",
        "16,2,-32768",
        "32,1,2147483647",
        "32,2,-2147483648",
        "32,3,300",
        "64,3,70000"
    })
    void everyNumberTypeKeepsItsLabelsInEitherByteOrder(int bits, int kind, int extreme)
            throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (boolean big : new boolean[] {false, true}) {
                TiffSamples sample =
                        new TiffSamples(3, 2)
                                .page(0, 1, 2, 3, 4, extreme)
                                .type(bits, kind)
                                .order(order);
                LabelMap map = read(big ? sample.big() : sample);
                assertArrayEquals(new int[] {0, 1, 2, 3, 4, extreme}, labels(map));
            }
        }
    }

    @Test
    void pagesAreSlicesAlongZ() throws IOException {
        LabelMap map = read(small().page(6, 7, 8, 9, 10, 11).deflated());
        assertArrayEquals(new int[] {3, 2, 2}, map.grid().shape());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, labels(map));
    }

    @Test
    void aResolutionForPrintingIsNoSpacing() throws IOException {
        LabelMap map = read(small().with(282, 300, 1).with(283, 300, 1).with(296, 2));
        assertFalse(map.grid().spacing().isPhysical());
    }

    @Test
    void spacingIsThatOfImageJWhereItNamesAUnit() throws IOException {
        String stack = "ImageJ=1.53t\nimages=2\nslices=2\nunit=%s\nspacing=2.5\n";
        TiffSamples sample = small().page(0, 0, 0, 0, 0, 0).with(282, 2, 1).with(283, 4, 1);
        assertEquals(
                Spacing.of("mm", 0.5, 0.25, 2.5),
                read(sample.described(stack.formatted("mm"))).grid().spacing());
        assertEquals(
                Spacing.of("mm", 5e-4, 2.5e-4, 2.5e-3),
                read(sample.described(stack.formatted("micron"))).grid().spacing());
        assertFalse(read(sample.described(stack.formatted("pixel"))).grid().spacing().isPhysical());
    }

    @Test
    void spacingIsThatOfOmeWithItsUnits() throws IOException {
        String ome =
                "<?xml version=\"1.0\"?><OME><Image><Pixels SizeC=\"1\" SizeT=\"1\" SizeZ=\"1\""
                        + " PhysicalSizeX=\"0.5\" PhysicalSizeXUnit=\"mm\" PhysicalSizeY=\"500\"/></Image></OME>";
        assertEquals(Spacing.of("mm", 0.5, 0.5), read(small().described(ome)).grid().spacing());
    }

    @Test
    void refusesChannelsTimePointsAndStacksThatAreNotListed() {
        assertTrue(
                fault(small().described("ImageJ=1.53t\nimages=2\nchannels=2\n"))
                        .contains("2 channels"));
        assertTrue(
                fault(small().described("ImageJ=1.53t\nimages=2\nframes=2\n"))
                        .contains("2 time points"));
        assertTrue(
                fault(small().described("ImageJ=1.53t\nimages=5000\nslices=5000\n"))
                        .contains("lists only 1"));
    }

    @Test
    void refusesWhatLosesLabelsOrIsNoLabelMap() {
        assertTrue(fault(small().with(259, 7)).contains("JPEG"));
        assertTrue(fault(small().with(259, 50000)).contains("Zstandard"));
        assertTrue(fault(small().with(262, 2).with(277, 3)).contains("colour"));
        assertTrue(fault(small().with(262, 0)).contains("zero is white"));
        assertTrue(fault(small().with(339, 6)).contains("complex"));
        assertTrue(fault(small().type(32, 3).page(0.5, 0, 0, 0, 0, 0)).contains("0.5"));
    }

    @Test
    void refusesPagesThatDiffer() {
        byte[] two = small().page(0, 0, 0, 0, 0, 0).bytes();
        // the width of the second page, found as the last entry of tag 256
        for (int at = two.length - 12; at > 0; at--) {
            if (two[at] == 0 && two[at + 1] == 1 && two[at + 2] == 3 && two[at + 8] == 3) {
                two[at + 8] = 2;
                break;
            }
        }
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(two));
        assertTrue(problem.fault().contains("page 2 2 × 2"), problem.fault());
    }

    @Test
    void smallCopiesOfAPageAreNotSlices() throws IOException {
        assertThrows(ImageProblem.class, () -> read(small().with(254, 1)));
        assertEquals(2, read(small().with(254, 2)).grid().dimensions());
    }

    @Test
    void survivesPagesThatLeadBack() {
        assertTrue(fault(small().page(0, 0, 0, 0, 0, 0).loop()).contains("lead back"));
    }

    @Test
    void refusesAbsurdSizesBeforeDecoding() {
        assertTrue(fault(small().with(256, 1 << 29)).contains("cut short"));
        assertTrue(fault(small().deflated().with(256, 1 << 29)).contains("more than fit"));
        assertTrue(fault(small().with(257, 0)).contains("3 × 0"));
        assertTrue(fault(small().with(278, 1)).contains("2 strips"));
        assertTrue(fault(small().with(279, 5)).contains("cut short"));
    }

    @Test
    void refusesPixelsThatEndBeforeTheirPage() {
        assertTrue(fault(small().deflated().with(257, 9).with(278, 9)).contains("damaged"));
    }

    @Test
    void answersEveryCutAndDamageWithAProblemOrLabels() throws IOException {
        Random random = new Random(5);
        for (TiffSamples sample :
                new TiffSamples[] {
                    small().page(1, 2, 3, 4, 5, 6),
                    small().deflated().big().described("ImageJ=1\nunit=mm\n")
                }) {
            byte[] file = sample.bytes();
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThrows(ImageProblem.class, () -> read(cut), "cut to " + length);
            }
            for (int round = 0; round < 3000; round++) {
                byte[] damaged = file.clone();
                for (int i = 0; i <= round % 3; i++) {
                    damaged[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                try {
                    read(damaged);
                } catch (ImageProblem e) {
                    assertEquals("a.tif", e.file());
                }
            }
        }
    }
}
