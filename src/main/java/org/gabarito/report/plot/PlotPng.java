package org.gabarito.report.plot;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Drawings as PNG, with twice as many pixels as the drawing has units. */
public final class PlotPng {
    private static final double SCALE = 2;

    /** Larger drawings get fewer pixels: no more than this many in all. */
    private static final double MOST_PIXELS = 40e6;

    private PlotPng() {}

    /**
     * @param svg complete by itself, see {@link StandaloneSvg}
     * @return empty where this machine cannot draw letters, for lack of fonts
     */
    public static Optional<byte[]> of(String svg) {
        try {
            return Optional.of(png(svg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoClassDefFoundError | UnsatisfiedLinkError | InternalError e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (isAboutFonts(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What Java says on a machine without a single font is not one kind of exception. */
    private static boolean isAboutFonts(@Nullable Throwable problem) {
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT).contains("font")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] png(String svg) throws IOException {
        // Java knows generic families by names of its own
        byte[] text =
                svg.replace(StandaloneSvg.FONT, Font.SANS_SERIF).getBytes(StandardCharsets.UTF_8);
        SVGDocument document =
                new SVGLoader()
                        .load(new ByteArrayInputStream(text), null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("no drawing");
        }
        FloatSize size = document.size();
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / size.width / size.height));
        BufferedImage image =
                new BufferedImage(
                        (int) Math.max(1, Math.round(scale * size.width)),
                        (int) Math.max(1, Math.round(scale * size.height)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            document.render(
                    (Component) null, pen, new ViewBox(image.getWidth(), image.getHeight()));
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
