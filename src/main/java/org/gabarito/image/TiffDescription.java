package org.gabarito.image;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * What ImageJ and OME write into the description of the first page: how pages are to be understood,
 * and how far apart pixels are. The resolution tags alone tell how large a picture is to be
 * printed, and are not trusted.
 */
final class TiffDescription {
    private static final String IMAGEJ = "ImageJ=";
    private static final Pattern PIXELS =
            Pattern.compile("<(?:\\w{1,20}:)?Pixels\\s([^<>]{0,20000})>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(\\w{1,60})\\s?=\\s?\"([^\"]{0,200})\"");

    private static final Map<String, Double> MILLIMETRES =
            Map.ofEntries(
                    Map.entry("m", 1000.0),
                    Map.entry("cm", 10.0),
                    Map.entry("mm", 1.0),
                    Map.entry("µm", 1e-3),
                    Map.entry("μm", 1e-3),
                    Map.entry("um", 1e-3),
                    Map.entry("\\u00b5m", 1e-3),
                    Map.entry("micron", 1e-3),
                    Map.entry("microns", 1e-3),
                    Map.entry("nm", 1e-6),
                    Map.entry("inch", 25.4),
                    Map.entry("in", 25.4));

    private TiffDescription() {}

    /**
     * Spacing in millimetres, or unknown.
     *
     * @throws ImageProblem when the pages are not slices of one volume
     */
    static Spacing spacing(TiffPage first, int pages, String file) throws ImageProblem {
        int axes = pages == 1 ? 2 : 3;
        String text = first.description();
        if (text.startsWith(IMAGEJ)) {
            return imageJ(keys(text), first, pages, axes, file);
        }
        if (text.contains("<OME") || text.contains(":OME")) {
            return ome(text, pages, axes, file);
        }
        return Spacing.unknown(axes);
    }

    private static Spacing imageJ(
            Map<String, String> keys, TiffPage first, int pages, int axes, String file)
            throws ImageProblem {
        only(keys, "channels", "channels", file);
        only(keys, "frames", "time points", file);
        double images = number(keys.get("images"));
        if (images > 1 && images != pages) {
            throw new ImageProblem(
                    file,
                    "It is an ImageJ stack of "
                            + (long) images
                            + " images that lists only "
                            + pages
                            + " of them, as those beyond 4 GB do.",
                    "Save it as BigTIFF (Bio-Formats), NIfTI or OME-Zarr.");
        }
        double millimetres = millimetres(keys.get("unit"));
        double depth = keys.containsKey("spacing") ? Math.abs(number(keys.get("spacing"))) : 1;
        return spacing(
                axes,
                millimetres / first.perUnit()[0],
                millimetres / first.perUnit()[1],
                millimetres * depth);
    }

    private static Spacing ome(String text, int pages, int axes, String file) throws ImageProblem {
        Matcher found = PIXELS.matcher(text);
        if (!found.find()) {
            return Spacing.unknown(axes);
        }
        Map<String, String> keys = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(found.group(1));
        while (attribute.find()) {
            keys.put(attribute.group(1), attribute.group(2));
        }
        if (found.find()) {
            throw new ImageProblem(
                    file,
                    "It holds several images (OME series).",
                    "Save the label map as a file of its own.");
        }
        only(keys, "SizeC", "channels", file);
        only(keys, "SizeT", "time points", file);
        double slices = number(keys.get("SizeZ"));
        if (slices > 0 && slices != pages) {
            throw new ImageProblem(
                    file,
                    "Its OME description speaks of "
                            + (long) slices
                            + " slices, but it holds "
                            + pages
                            + " pages.",
                    "Save all slices into one file.");
        }
        double[] steps = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            String key = "PhysicalSize" + "XYZ".charAt(axis);
            steps[axis] =
                    number(keys.get(key)) * millimetres(keys.getOrDefault(key + "Unit", "µm"));
        }
        return spacing(axes, steps[0], steps[1], steps[2]);
    }

    private static void only(Map<String, String> keys, String key, String what, String file)
            throws ImageProblem {
        double count = number(keys.get(key));
        if (count > 1) {
            throw new ImageProblem(
                    file,
                    "It holds " + (long) count + " " + what + "; a label map has one.",
                    "Save one of them; if these are slices, say so when saving"
                            + " (ImageJ: Image › Properties…; tifffile: metadata={'axes': 'ZYX'}).");
        }
    }

    private static Spacing spacing(int axes, double... steps) {
        double[] used = new double[axes];
        for (int axis = 0; axis < axes; axis++) {
            if (!(steps[axis] > 0) || Double.isInfinite(steps[axis])) {
                return Spacing.unknown(axes);
            }
            // Files hold pixels per unit; a spacing of 0.1 should not read 0.10000000149.
            used[axis] = Double.parseDouble(String.format(Locale.ROOT, "%.9g", steps[axis]));
        }
        return Spacing.of(Spacing.MILLIMETRE, used);
    }

    private static double millimetres(@Nullable String unit) {
        return unit == null
                ? Double.NaN
                : MILLIMETRES.getOrDefault(unit.strip().toLowerCase(Locale.ROOT), Double.NaN);
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Map<String, String> keys(String text) {
        Map<String, String> keys = new HashMap<>();
        for (String line : text.split("[\r\n]+")) {
            int at = line.indexOf('=');
            if (at > 0) {
                keys.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return keys;
    }
}
