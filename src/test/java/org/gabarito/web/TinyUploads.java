package org.gabarito.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Small files of every kind but NIfTI, with results that can be worked out by hand. */
public final class TinyUploads {
    private TinyUploads() {}

    /** Four samples, two of them positive. */
    public static byte[] truth() {
        return text("id,y_true\na,1\nb,0\nc,1\nd,0\n");
    }

    /** Of the four pairs of a positive and a negative sample three are in order. */
    public static byte[] scores() {
        return text("id,p\na,0.9\nb,0.2\nc,0.4\nd,0.6\n");
    }

    /** Two cells of 16 pixels. */
    public static byte[] cells() {
        return png(new int[][] {{1, 1, 1}, {2, 8, 8}});
    }

    /** The first cell exactly, the second not at all. */
    public static byte[] foundCells() {
        return png(new int[][] {{7, 1, 1}});
    }

    /** As many boxes as categories, one each; category 1 has one more. */
    public static byte[] boxes(int categories) {
        String names =
                IntStream.rangeClosed(1, categories)
                        .mapToObj("{\"id\":%1$d,\"name\":\"kind %1$d\"}"::formatted)
                        .collect(Collectors.joining(","));
        String boxes =
                IntStream.rangeClosed(0, categories)
                        .mapToObj(
                                i ->
                                        ("{\"id\":%d,\"image_id\":1,\"category_id\":%d,\"bbox\":[%d,"
                                                        + "%d,40,40],\"area\":1600,\"iscrowd\":0}")
                                                .formatted(
                                                        i + 1,
                                                        Math.max(1, i),
                                                        50 * i,
                                                        i == 0 ? 90 : 9))
                        .collect(Collectors.joining(","));
        return text(
                "{\"images\":[{\"id\":1,\"width\":5000,\"height\":200}],\"categories\":["
                        + names
                        + "],\"annotations\":["
                        + boxes
                        + "]}");
    }

    /** All of them but the one more of category 1. */
    public static byte[] foundBoxes(int categories) {
        return text(
                IntStream.rangeClosed(1, categories)
                        .mapToObj(
                                i ->
                                        ("{\"image_id\":1,\"category_id\":%d,\"bbox\":[%d,9,40,40],"
                                                        + "\"score\":0.9}")
                                                .formatted(i, 50 * i))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    /** Squares of four pixels a side on an image of 16 by 16: label, column and row. */
    private static byte[] png(int[][] squares) {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int[] square : squares) {
            for (int i = 0; i < 16; i++) {
                image.getRaster().setSample(square[1] + i % 4, square[2] + i / 4, 0, square[0]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Two boxes in two images. */
    public static byte[] boxTable() {
        return "image,x,y,w,h\n1,0,0,10,10\n2,5,5,10,10\n".getBytes(StandardCharsets.UTF_8);
    }

    /** So many of them, found exactly. */
    public static byte[] foundTable(int boxes) {
        String lines = "image;score;x;y;w;h\n1;0,9;0;0;10;10\n2;0,8;5;5;10;10\n";
        return lines.lines()
                .limit(1 + boxes)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
