package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.DetectionColumns;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.Extent;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.junit.jupiter.api.Test;

class BoxTablesTest {
    private static final String REFERENCE =
            "image,class,x,y,width,height\nb,cell,0,0,4,4\na,dust,1,1,2,2\nc,,,,,\n";
    private static final String RESULTS =
            "image,class,score,x,y,width,height\nb,cell,0.5,0,0,4,2\n";

    private final List<DatasetProblem> problems = new ArrayList<>();

    private Optional<BoxTables> read(String reference, String results) throws IOException {
        return BoxTables.read(
                Texts.of("ref.csv", reference), Texts.of("pred.csv", results), problems);
    }

    private String problem(String reference, String results) throws IOException {
        assertTrue(read(reference, results).isEmpty());
        DatasetProblem first = problems.get(0);
        return first.where() + ": " + first.fault();
    }

    @Test
    void theReferenceSaysWhichImagesAndClassesThereAre() throws IOException {
        BoxTables tables = read(REFERENCE, RESULTS).orElseThrow();
        assertEquals(List.of("a", "b", "c"), tables.imageNames());
        assertEquals(List.of("cell", "dust"), tables.detections().classes());
        assertEquals(2, tables.detections().references().size());
        assertEquals(3, tables.detections().images());
        assertEquals(1, tables.detections().predictions().image(0));
        assertEquals(8, tables.detections().predictions().area(0));
        assertTrue(tables.referenceHash().startsWith("sha256:"));
        assertFalse(tables.referenceHash().equals(tables.predictionHash()));
    }

    @Test
    void cornersAndSizesUnderManyNamesAreTheSameBoxes() throws IOException {
        for (String header :
                List.of(
                        "Case,xmin,ymin,xmax,ymax",
                        "file,x_min,y_min,x_max,y_max",
                        "image_id,x1,y1,x2,y2",
                        "name,X1,Y1,X2,Y2",
                        "filename,left,top,right,bottom",
                        "img,bbox_x1,bbox_y1,bbox_x2,bbox_y2")) {
            assertBox(header + "\na,2,3,6,8\n", header + ",confidence\na,2,3,6,8,0.25\n");
        }
        for (String header :
                List.of("image,x,y,w,h", "image,X,Y,Width,Height", "image,left,top,width,height")) {
            assertBox(header + "\na,2,3,4,5\n", header + ",probability\na,2,3,4,5,0.25\n");
        }
    }

    private void assertBox(String reference, String results) throws IOException {
        BoxTables tables = read(reference, results).orElseThrow(() -> new AssertionError(problems));
        assertEquals(List.of("object"), tables.detections().classes());
        for (DetectionColumns side :
                List.of(tables.detections().references(), tables.detections().predictions())) {
            assertEquals(1, side.size());
            assertEquals(20, side.area(0));
        }
        assertEquals(0.25, tables.detections().predictions().score(0));
    }

    @Test
    void decimalCommasAndTabsAreRead() throws IOException {
        BoxTables tables =
                BoxTables.read(
                                Texts.of("ref.tsv", "image\tx\ty\tw\th\na\t0,5\t0\t1,5\t2\n"),
                                Texts.of("pred.csv", "image;x;y;w;h;score\na;0;0;1;1;0,75\n"),
                                problems)
                        .orElseThrow();
        assertEquals(3, tables.detections().references().area(0));
        assertEquals(0.75, tables.detections().predictions().score(0));
    }

    @Test
    void nothingPredictedIsNoProblem() throws IOException {
        assertEquals(
                0,
                read(REFERENCE, "image,class,score,x,y,width,height\n")
                        .orElseThrow()
                        .detections()
                        .predictions()
                        .size());
    }

    @Test
    void badNumbersAreNamedByLineAndColumn() throws IOException {
        assertEquals(
                "pred.csv, line 2: “NaN” in column “score” is no number.",
                problem(REFERENCE, RESULTS.replace("0.5", "NaN")));
        problems.clear();
        assertEquals(
                "ref.csv, line 3: “wide” in column “width” is no number.",
                problem(REFERENCE.replace("1,1,2,2", "1,1,wide,2"), RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 3: Column “y” is empty.",
                problem(REFERENCE.replace("1,1,2,2", "1,,2,2"), RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 3: “-2” in column “height” is negative.",
                problem(REFERENCE.replace("1,1,2,2", "1,1,2,-2"), RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 2: “1” in column “x2” is less than column “x1”.",
                problem("image,x1,y1,x2,y2\na,2,2,1,3\n", RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 3: The box is larger than numbers can say.",
                problem(REFERENCE.replace("1,1,2,2", "1,1,1e200,1e200"), RESULTS));
    }

    @Test
    void namesThatTheReferenceLacksAreNamedByLineAndColumn() throws IOException {
        assertEquals(
                "pred.csv, line 2, column “class”: The reference has no class “cells”.",
                problem(REFERENCE, RESULTS.replace("cell", "cells")));
        problems.clear();
        assertEquals(
                "pred.csv, line 2, column “image”: The reference has no image “z”.",
                problem(REFERENCE, RESULTS.replace("b,cell", "z,cell")));
        problems.clear();
        assertEquals(
                "ref.csv, line 2: Column “class” is empty.",
                problem(REFERENCE.replace("b,cell", "b,"), RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 2: Column “image” is empty.",
                problem(REFERENCE.replace("b,cell", ",cell"), RESULTS));
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        String boxes = "x,y,w,h\n1,1,2,2\n";
        assertEquals(
                "ref.csv: No column names the image; there are “x”, “y”, “w”, “h”.",
                problem(boxes, RESULTS));
        problems.clear();
        assertEquals(
                "pred.csv: No column is the score of the predictions; there are “image”, “class”,"
                        + " “x”, “y”, “width”, “height”.",
                problem(REFERENCE, REFERENCE));
        problems.clear();
        assertEquals(
                "ref.csv: No columns are a box or a point; there are “image”, “x1”, “y1”, “x2”.",
                problem("image,x1,y1,x2\na,1,1,2\n", RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv and pred.csv: Only the prediction has a column for the class.",
                problem("image,x,y,w,h\nb,0,0,4,4\n", RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv: It names no class.", problem("image,class,x,y,w,h\nb,,,,,\n", RESULTS));
    }

    @Test
    void boxesInSpaceUnderManyNamesAreTheSame() throws IOException {
        for (String header :
                List.of(
                        "case,xmin,ymin,zmin,xmax,ymax,zmax",
                        "case,bbox_x1,bbox_y1,bbox_z1,bbox_x2,bbox_y2,bbox_z2",
                        "case,left,top,front,right,bottom,back")) {
            assertVolume(header + "\na,2,3,4,6,8,10\n", header + ",p\na,2,3,4,6,8,10,0.25\n");
        }
        for (String header : List.of("case,x,y,z,width,height,depth", "case,x,y,z,w,h,d")) {
            assertVolume(header + "\na,2,3,4,4,5,6\n", header + ",p\na,2,3,4,4,5,6,0.25\n");
        }
        for (String header :
                List.of(
                        "case,cx,cy,cz,w,h,d",
                        "case,x_center,y_center,z_center,width,height,depth")) {
            assertVolume(header + "\na,4,5.5,7,4,5,6\n", header + ",p\na,4,5.5,7,4,5,6,0.25\n");
        }
    }

    private void assertVolume(String reference, String results) throws IOException {
        BoxTables tables = read(reference, results).orElseThrow(() -> new AssertionError(problems));
        Detections detections = tables.detections();
        assertEquals(Extent.BOX_3D, detections.references().extent());
        assertEquals(120, detections.predictions().area(0));
        Detections first =
                read("case,x,y,z,w,h,d\na,2,3,4,4,5,6\n", results).orElseThrow().detections();
        MatchingRule rule = MatchingRule.DEFAULT.with(Criterion.BOX_IOU);
        assertEquals(
                1,
                Matching.of(first.candidates(0, rule), rule, new double[] {0.25}).value(0),
                results);
    }

    @Test
    void aCentreAndASizeAreABoxInThePlaneToo() throws IOException {
        assertBox("image,cx,cy,w,h\na,4,5.5,4,5\n", "image,x,y,w,h,p\na,2,3,4,5,0.25\n");
    }

    @Test
    void pointsHaveAPlaceAlone() throws IOException {
        for (String header :
                List.of("seriesuid,coordX,coordY,coordZ", "file,x,y,z", "name,cx,cy,cz")) {
            Detections detections =
                    read(
                                    header + ",diameter_mm\na,1,2,3,9\n",
                                    header + ",probability\na,1,2,4,0.5\n")
                            .orElseThrow(() -> new AssertionError(problems))
                            .detections();
            assertEquals(Extent.POINT_3D, detections.references().extent());
            assertEquals(Extent.POINT_3D, detections.predictions().extent());
        }
        assertEquals(
                Extent.POINT_2D,
                read("image,x,y\na,1,1\n", "image,x,y,score\na,1,1,1\n")
                        .orElseThrow()
                        .detections()
                        .references()
                        .extent());
    }

    @Test
    void boxesMayBeFoundByPointsInAsManyAxes() throws IOException {
        assertTrue(read("image,x,y,w,h\na,1,1,2,2\n", "image,x,y,p\na,1,1,1\n").isPresent());
        assertEquals(
                "ref.csv and pred.csv: Objects of the reference lie in 2D, those of the prediction"
                        + " in 3D.",
                problem("image,x,y,w,h\na,1,1,2,2\n", "image,x,y,z,p\na,1,1,1,1\n"));
    }

    @Test
    void halfABoxIsRefused() throws IOException {
        assertEquals(
                "ref.csv: The column “z_min” is of a third axis, along which the boxes have no"
                        + " size.",
                problem("image,x1,y1,z_min,x2,y2\na,1,1,1,2,2\n", RESULTS));
        assertTrue(problems.get(0).cure().contains("xmin, ymin, xmax, ymax"));
        problems.clear();
        assertEquals(
                "ref.csv: The column “depth” is of a third axis, along which the points have no"
                        + " place.",
                problem("image,x,y,depth\na,1,1,1\n", RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv: The column “width” is of a box, but the others of a box are not there.",
                problem("image,x,y,z,width\na,1,1,1,2\n", RESULTS));
    }

    @Test
    void aBoxInSpaceHasAVolume() throws IOException {
        assertEquals(
                "ref.csv, line 2: “4” in column “zmax” equals column “zmin”, so that the box has no"
                        + " volume.",
                problem("image,xmin,ymin,zmin,xmax,ymax,zmax\na,1,1,4,2,2,4\n", RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 2: “0” in column “d” leaves the box without volume.",
                problem("image,x,y,z,w,h,d\na,1,1,4,2,2,0\n", RESULTS));
        problems.clear();
        assertEquals(
                "ref.csv, line 2: The box is larger than numbers can say.",
                problem("image,x,y,z,w,h,d\na,1,1,4,1e150,1e150,1e150\n", RESULTS));
    }

    @Test
    void aTableAndJsonDoNotGoTogether() throws IOException {
        assertTrue(
                BoxTables.read(Texts.of("ref.json", "{}"), Texts.of("pred.csv", RESULTS), problems)
                        .isEmpty());
        assertEquals("One is a text table, the other COCO's JSON.", problems.get(0).fault());
    }

    @Test
    void theFirstLineTellsBoxesFromSamples() {
        assertTrue(BoxTables.isOne(Texts.of("a.csv", REFERENCE)));
        assertTrue(BoxTables.isOne(Texts.of("a.tsv", "image\tx1\ty1\tx2\ty2\n")));
        assertTrue(BoxTables.isOne(Texts.of("a.csv", "case,x,y,z,w,h,d\n")));
        assertTrue(BoxTables.isOne(Texts.of("a.csv", "seriesuid,coordX,coordY,coordZ\n")));
        assertFalse(BoxTables.isOne(Texts.of("a.csv", "image,y_true\na,1\n")));
        assertFalse(BoxTables.isOne(Texts.of("a.csv", "")));
        assertFalse(BoxTables.isOne(Texts.of("a.json", REFERENCE)));
    }

    @Test
    void theMappingIsToldWithWhatIsNotUsed() {
        assertEquals(
                "image in “file”, one class, score in “p”, two corners in “x1”, “y1”, “x2”, “y2”;"
                        + " not used: “note”",
                BoxTables.mapping(Texts.of("a.csv", "file,p,x1,y1,x2,y2,note\n"), true)
                        .orElseThrow());
        assertEquals(
                "image in “case”, one class, 3D boxes with lower corner and size in “x”, “y”, “z”,"
                        + " “w”, “h”, “d”",
                BoxTables.mapping(Texts.of("a.csv", "case,x,y,z,w,h,d\n"), false).orElseThrow());
        assertEquals(
                "image in “case”, one class, score in “p”, 3D points in “x”, “y”, “z”",
                BoxTables.mapping(Texts.of("a.csv", "case,x,y,z,p\n"), true).orElseThrow());
        byte[] other = "image,x,y,w,h\n".getBytes(StandardCharsets.UTF_16LE);
        assertTrue(BoxTables.mapping(Texts.of("a.json", other), true).isEmpty());
    }
}
