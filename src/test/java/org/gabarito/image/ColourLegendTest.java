package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourLegendTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);
    private static final String ALL =
            "label,name,r,g,b\n0,background,0,0,0\n3,liver,221,130,101\n7,spleen,157,108,162\n";

    private static byte[] picture(int type, int... colours) throws IOException {
        BufferedImage image = new BufferedImage(colours.length, 1, type);
        for (int x = 0; x < colours.length; x++) {
            image.setRGB(x, 0, colours[x]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] three() throws IOException {
        return picture(BufferedImage.TYPE_INT_RGB, 0, 0xdd8265, 0x9d6ca2);
    }

    private static LabelImage read(byte[] picture, String legendName, String legend)
            throws IOException {
        FileSource source =
                InMemory.file(
                        "a.png",
                        Map.of(
                                "a.png",
                                picture,
                                legendName,
                                legend.getBytes(StandardCharsets.UTF_8)));
        return new PngFormat().read(source, BUDGET);
    }

    private static ImageProblem refused(byte[] picture, String legendName, String legend) {
        return assertThrows(ImageProblem.class, () -> read(picture, legendName, legend));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.legend.csv|label,name,r,g,b/0,background,0,0,0/3,liver,221,130,101/7,spleen,157,108,162",
                "legend.csv|Name;Label;Hex/liver;3;#dd8265/spleen;7;9D6CA2/none;0;#000000",
                "labels.csv|id,class,red,green,blue/0,,0,0,0/3,liver,221,130,101/7,spleen,157,108,162",
                "labels.txt|# ITK-SnAP/ 0 0 0 0 0 0 0 \"Clear Label\"/3 221 130 101 1 1 1 \"liver\""
                        + "/7 157 108 162 1 1 1 \"spleen\"",
            })
    void coloursBecomeTheLabelsOfTheLegend(String file, String legend) throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
            byte[] picture = picture(type, 0xff000000, 0xffdd8265, 0xff9d6ca2);
            LabelImage image = read(picture, file, legend.replace("/", "\n"));
            assertEquals(0, image.labels().label(0));
            assertEquals(3, image.labels().label(1));
            assertEquals(7, image.labels().label(2));
            assertEquals(Map.of(3, "liver", 7, "spleen"), image.names());
        }
    }

    @Test
    void withoutLabelsBlackIsBackgroundAndTheOthersCount() throws IOException {
        String camvid = "name,r,g,b\nspleen,157,108,162\nvoid,0,0,0\nliver,221,130,101\n";
        LabelImage image = read(three(), "class_dict.csv", camvid);
        assertEquals(0, image.labels().label(0));
        assertEquals(2, image.labels().label(1));
        assertEquals(Map.of(1, "spleen", 2, "liver"), image.names());
    }

    @Test
    void aColourThatTheLegendLacksIsRefusedWithItsPixel() throws IOException {
        byte[] picture = picture(BufferedImage.TYPE_INT_RGB, 0, 0xdd8265, 0xdc8265);
        ImageProblem problem = refused(picture, "legend.csv", ALL);
        assertEquals("a.png", problem.file());
        assertTrue(problem.fault().contains("Pixel (2, 0)"), problem.fault());
        assertTrue(problem.fault().contains("220, 130, 101 (#dc8265)"), problem.fault());
    }

    @Test
    void withoutLegendTheMessageSaysWhichFileToAdd() throws IOException {
        ImageProblem problem = refused(three(), "other.csv", ALL);
        assertTrue(problem.cure().contains("legend.csv"), problem.cure());
        assertTrue(problem.cure().contains("label,name,r,g,b"), problem.cure());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label,name,x/1,liver,2|columns are missing",
                "label,name,r,g,b|no colour in it",
                "label,name,r,g,b/1,liver,300,0,0|line 2 has a colour beyond 255",
                "label,name,r,g,b/1,liver,,0,0|line 2 has no colour",
                "label,name,r,g,b/1,liver,1,0,0/2,spleen,1,0,0|line 3 repeats",
                "label,name,r,g,b/one,liver,1,0,0|label “one”",
            })
    void aLegendThatCannotBeRightIsNamed(String legend, String fault) throws IOException {
        ImageProblem problem = refused(three(), "legend.csv", legend.replace("/", "\n"));
        assertEquals("legend.csv", problem.file());
        assertTrue(problem.fault().contains(fault), problem.fault());
    }

    @Test
    void transparencyIsTakenOnlyWhereItIsOpaqueEverywhere() throws IOException {
        byte[] picture = picture(BufferedImage.TYPE_INT_ARGB, 0xff000000, 0xfedd8265);
        assertTrue(refused(picture, "legend.csv", ALL).fault().contains("pixel (1, 0)"));
    }

    @Test
    void jpegAndItsLikeAreRefusedWithTheReason() {
        FileSource photo = NiftiSamples.source("a.JPG", new byte[10]);
        ImageFormat format = ImageFormats.find("a.JPG").orElseThrow();
        ImageProblem problem = assertThrows(ImageProblem.class, () -> format.read(photo, BUDGET));
        assertTrue(problem.fault().contains("edges"), problem.fault());
        assertThrows(ImageProblem.class, () -> format.readHeader(photo, BUDGET));
        assertEquals("a", ImageFormats.stem("x/a.jpeg"));
    }
}
