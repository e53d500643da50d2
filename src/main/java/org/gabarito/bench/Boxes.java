package org.gabarito.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Boxes in many images with detections of them, in COCO's JSON and the same at every run. */
final class Boxes {
    private static final int CLASSES = 80;
    private static final int PER_IMAGE = 7;
    private static final int DETECTIONS_PER_IMAGE = 20;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private final Random random = new Random(5);
    private final StringBuilder images = new StringBuilder();
    private final StringBuilder annotations = new StringBuilder();
    private final StringBuilder results = new StringBuilder();
    private int annotated;

    Boxes(int imageCount) {
        for (int image = 1; image <= imageCount; image++) {
            comma(images)
                    .append("{\"id\":")
                    .append(image)
                    .append(",\"width\":" + WIDTH + ",\"height\":" + HEIGHT + "}");
            for (int i = 0; i < DETECTIONS_PER_IMAGE; i++) {
                int ofClass = 1 + random.nextInt(CLASSES);
                double w = 8 + 200 * random.nextDouble() * random.nextDouble();
                double h = 8 + 160 * random.nextDouble() * random.nextDouble();
                double x = (WIDTH - w) * random.nextDouble();
                double y = (HEIGHT - h) * random.nextDouble();
                double score = random.nextDouble();
                if (i < PER_IMAGE) {
                    annotate(image, ofClass, x, y, w, h);
                    score = (1 + score) / 2;
                }
                detect(image, ofClass, moved(x, w), moved(y, h), w, h, score);
            }
        }
    }

    private double moved(double at, double size) {
        return at + 0.1 * size * random.nextGaussian();
    }

    private void annotate(int image, int ofClass, double x, double y, double w, double h) {
        comma(annotations)
                .append(
                        String.format(
                                Locale.ROOT,
                                "{\"id\":%d,\"image_id\":%d,\"category_id\":%d,"
                                        + "\"bbox\":[%.2f,%.2f,%.2f,%.2f],\"area\":%.2f,"
                                        + "\"iscrowd\":0}",
                                ++annotated,
                                image,
                                ofClass,
                                x,
                                y,
                                w,
                                h,
                                w * h));
    }

    private void detect(
            int image, int ofClass, double x, double y, double w, double h, double score) {
        comma(results)
                .append(
                        String.format(
                                Locale.ROOT,
                                "{\"image_id\":%d,\"category_id\":%d,"
                                        + "\"bbox\":[%.2f,%.2f,%.2f,%.2f],\"score\":%.4f}",
                                image,
                                ofClass,
                                x,
                                y,
                                w,
                                h,
                                score));
    }

    private static StringBuilder comma(StringBuilder list) {
        return list.isEmpty() ? list : list.append(',');
    }

    void writeReference(Path file) throws IOException {
        StringBuilder categories = new StringBuilder();
        for (int i = 1; i <= CLASSES; i++) {
            comma(categories).append("{\"id\":" + i + ",\"name\":\"class " + i + "\"}");
        }
        write(
                file,
                "{\"images\":["
                        + images
                        + "],\"annotations\":["
                        + annotations
                        + "],\"categories\":["
                        + categories
                        + "]}");
    }

    void writeResults(Path file) throws IOException {
        write(file, "[" + results + "]");
    }

    /** As it is, and compressed for those who measure how long inflating takes. */
    private static void write(Path file, String json) throws IOException {
        Files.writeString(file, json);
        try (OutputStream out = Files.newOutputStream(Floors.compressed(file));
                Writer text =
                        new OutputStreamWriter(
                                new GZIPOutputStream(out), StandardCharsets.US_ASCII)) {
            text.write(json);
        }
    }
}
