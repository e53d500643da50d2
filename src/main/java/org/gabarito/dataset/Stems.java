package org.gabarito.dataset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files without what the two sides of a case tend to add to them. */
final class Stems {
    private static final String WORDS =
            "(?:seg|segs|segmentation|mask|masks|msk|label|labels|labelmap|gt|ground_?truth|truth"
                    + "|reference|ref|annotation|dseg|pred|preds|prediction|predictions|predicted"
                    + "|output|result)";
    private static final Pattern LAST = Pattern.compile("_(?:" + WORDS + "|detection_map|0000)$");
    private static final Pattern FIRST = Pattern.compile("^" + WORDS + "_");
    private static final Pattern LABELS = Pattern.compile("(?:^|.*_)" + WORDS + "$");

    private Stems() {}

    /** Equal for names that differ in case, separators and words such as {@code _seg} alone. */
    static String normal(String stem) {
        String text = plain(stem);
        String before = "";
        while (!text.equals(before)) {
            before = text;
            text = FIRST.matcher(LAST.matcher(text).replaceFirst("")).replaceFirst("");
        }
        return text;
    }

    /** Whether the name says that the file holds labels. */
    static boolean isOfLabels(String stem) {
        return LABELS.matcher(plain(stem)).matches();
    }

    /** Programs on different systems write the same letters and gaps differently. */
    private static String plain(String stem) {
        String text =
                Normalizer.normalize(stem, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s._-]+", "_");
        return text.length() > 2 ? text.replaceAll("^_|_$", "") : text;
    }
}
