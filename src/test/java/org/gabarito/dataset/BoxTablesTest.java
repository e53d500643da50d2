package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabarito.core.matching.DetectionColumns;
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
                "ref.csv: No four columns are a box; there are “image”, “x1”, “y1”, “x2”.",
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
    void pointsAndAThirdAxisAreRefusedWithWhatIsRead() throws IOException {
        assertEquals(
                "ref.csv: It has x and y but no size; points are not read from tables.",
                problem("image,x,y\na,1,1\n", RESULTS));
        assertTrue(problems.get(0).cure().contains("xmin, ymin, xmax, ymax"));
        problems.clear();
        assertEquals(
                "ref.csv: The column “z_min” is of a third axis; tables of 3D boxes or points are"
                        + " not read.",
                problem("image,x1,y1,z_min,x2,y2,z_max\na,1,1,1,2,2,2\n", RESULTS));
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
        byte[] other = "image,x,y,w,h\n".getBytes(StandardCharsets.UTF_16LE);
        assertTrue(BoxTables.mapping(Texts.of("a.json", other), true).isEmpty());
    }
}
