package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.CaseInspection;
import org.gabarito.dataset.CaseReader;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GeometryPictureTest {
    private static NiftiSamples solid(int depth) {
        return NiftiSamples.of(new int[] {40, 30, depth}, new double[] {1, 1, 2}, 0);
    }

    private static CaseInspection inspect(NiftiSamples first, NiftiSamples second) {
        FileSource reference = NiftiSamples.source("r.nii", first.bytes());
        FileSource prediction =
                second == null ? null : NiftiSamples.source("p.nii", second.bytes());
        return new CaseReader(null, new ImageBudget(1_000_000, 1_000_000))
                .inspect(new Case("m", "a<b>&", reference, prediction));
    }

    private static String svg(NiftiSamples first, NiftiSamples second) {
        return GeometryPicture.draw(inspect(first, second), GeometryPicture.Words.ENGLISH)
                .orElseThrow();
    }

    @Test
    void isWellFormedAndSaysWhatItShows() throws Exception {
        Element root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                svg(
                                                        solid(20).sform(0, 0, 0),
                                                        solid(20).sform(0, 0, -9)))))
                        .getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("Where both images of a<b>& lie", root.getFirstChild().getTextContent());
        String description = root.getFirstChild().getNextSibling().getTextContent();
        assertTrue(description.contains("reference: 40 × 30 × 20 voxels"), description);
        assertTrue(description.contains("origin is (0, 0, 0) in the reference"), description);
    }

    @Test
    void showsThePlaneInWhichTheyDiffer() {
        String svg = svg(solid(20).sform(0, 0, 0), solid(30).sform(0, 0, 0));
        assertTrue(svg.contains("→ right  ↑ superior"), svg);
        String moved = svg(solid(20).sform(0, 0, 0), solid(20).sform(0, 5, 5));
        assertTrue(moved.contains("→ anterior  ↑ superior"), moved);
    }

    @Test
    void showsImagesWithoutAPlaceByThemselves() {
        String svg = svg(solid(20), solid(20).sform(100, 0, 0));
        assertFalse(svg.contains("superior"), svg);
        assertTrue(svg.contains("→ x  ↓ z"), svg);
        // Both outlines begin at the same corner.
        assertEquals(2, svg.split("cx=\"14\" cy=\"14\"", -1).length - 1, svg);
        assertFalse(svg.contains("NaN"), svg);
    }

    @Test
    void drawsNothingThatIsEndless() {
        NiftiSamples far = solid(20).sform(3e38, 3e38, 3e38).version2();
        far.spoilt(
                header -> {
                    for (int row = 0; row < 3; row++) {
                        header.putDouble(400 + 32 * row + 24, row == 0 ? 1.7e308 : -1.7e308);
                    }
                });
        CaseInspection seen = inspect(far, solid(20).sform(-1, -1, -1));
        assertTrue(seen.prediction().isPresent());
        assertTrue(
                GeometryPicture.draw(seen, GeometryPicture.Words.ENGLISH)
                        .map(svg -> !svg.contains("NaN"))
                        .orElse(true));
    }

    @Test
    void drawsNothingOfOneImageAlone() {
        assertEquals(
                Optional.empty(),
                GeometryPicture.draw(inspect(solid(20), null), GeometryPicture.Words.ENGLISH));
    }
}
