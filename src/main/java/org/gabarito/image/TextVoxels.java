package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;

/** Voxels written out as decimal numbers between spaces or commas. */
final class TextVoxels {
    private static final int LONGEST = 40;

    private TextVoxels() {}

    static void read(InputStream in, int voxels, LabelBuffer labels, String file)
            throws IOException {
        StringBuilder word = new StringBuilder();
        int found = 0;
        while (found < voxels) {
            int next = in.read();
            boolean between = next <= ' ' || next == ',';
            if (!between) {
                word.append((char) next);
                if (word.length() > LONGEST) {
                    throw notANumber(word, file);
                }
            } else if (!word.isEmpty()) {
                add(word, labels, file);
                word.setLength(0);
                found++;
            }
            if (next < 0 && found < voxels) {
                throw new ImageProblem(
                        file,
                        "The file is cut short: its header promises "
                                + voxels
                                + " numbers, there are "
                                + found
                                + ".",
                        "Copy or export it again.");
            }
        }
    }

    private static void add(StringBuilder word, LabelBuffer labels, String file)
            throws ImageProblem {
        String text = word.toString();
        try {
            labels.add(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw notANumber(word, file);
        }
    }

    private static ImageProblem notANumber(StringBuilder word, String file) {
        return new ImageProblem(
                file,
                "Among its pixels stands “" + DetachedPixels.printable(word.toString()) + "”.",
                "Export it again, best with binary pixels.");
    }
}
