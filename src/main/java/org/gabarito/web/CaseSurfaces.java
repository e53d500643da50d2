package org.gabarito.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.SurfaceMesh;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.image.Mz3Writer;
import org.gabarito.report.Shown;
import org.gabarito.web.CaseLooks.SurfaceFile;

/** Surfaces of a case as files for the viewer. */
final class CaseSurfaces {
    /** Of each surface; more no browser turns smoothly. */
    static final int MOST_CORNERS = 120_000;

    /** Colours end here, so that one stray voxel does not take all of them. */
    static final int PERCENTILE = 95;

    private CaseSurfaces() {}

    /** The scale alone where there is nothing to draw. */
    static Map<SurfaceFile, byte[]> files(CaseErrors errors, String className) {
        List<SurfaceMesh> meshes = errors.surfaces(className, MOST_CORNERS);
        Map<SurfaceFile, byte[]> files = new EnumMap<>(SurfaceFile.class);
        files.put(SurfaceFile.SCALE, scale(errors, meshes).getBytes(StandardCharsets.UTF_8));
        if (!meshes.isEmpty()) {
            files.put(SurfaceFile.REFERENCE_SURFACE, mz3(meshes.get(0), errors));
            files.put(SurfaceFile.PREDICTION_SURFACE, mz3(meshes.get(1), errors));
        }
        return files;
    }

    private static byte[] mz3(SurfaceMesh mesh, CaseErrors errors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Mz3Writer.write(mesh, errors.place(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String scale(CaseErrors errors, List<SurfaceMesh> meshes) {
        if (meshes.isEmpty()) {
            return "{\"drawn\":false}";
        }
        String unit = errors.grid().spacing().unit();
        float[] all = far(meshes);
        float cap = all[(int) Math.ceil(PERCENTILE / 100.0 * all.length) - 1];
        float most = all[all.length - 1];
        if (cap == 0) {
            // nearly all agree; what does not is to be seen
            cap = most == 0 ? 1 : most;
        }
        int block = Math.max(meshes.get(0).block(), meshes.get(1).block());
        return """
                {"drawn":true,"unit":"%s","cap":%s,"capText":"%s","most":%s,"mostText":"%s","block":%d}
                """
                .formatted(unit, cap, Shown.value(cap, unit), most, Shown.value(most, unit), block);
    }

    /** How far away every element is, in ascending order. */
    private static float[] far(List<SurfaceMesh> meshes) {
        float[] one = meshes.get(0).elementDistances();
        float[] other = meshes.get(1).elementDistances();
        float[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        for (int i = 0; i < all.length; i++) {
            all[i] = Math.abs(all[i]);
        }
        Arrays.sort(all);
        return all;
    }
}
