package org.gabarito.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;
import org.gabarito.core.geometry.SurfaceMesh;

/**
 * Writes surfaces as MZ3 of Surfice, compressed: triangles, their corners in the world of the
 * image, and a number a corner. See https://github.com/neurolabusc/surf-ice/tree/master/mz3.
 */
public final class Mz3Writer {
    private static final short MAGIC = 0x5a4d;
    private static final short FACES_PLACES_AND_NUMBERS = 1 | 2 | 8;
    private static final int HEADER = 16;

    private Mz3Writer() {}

    public static void write(SurfaceMesh mesh, Placement place, OutputStream to)
            throws IOException {
        int[] triangles = mesh.triangles();
        float[] places = mesh.places();
        float[] distances = mesh.distances();
        ByteBuffer bytes =
                ByteBuffer.allocate(
                                HEADER + 4 * (triangles.length + places.length + distances.length))
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(MAGIC).putShort(FACES_PLACES_AND_NUMBERS);
        bytes.putInt(triangles.length / 3).putInt(distances.length).putInt(0);
        boolean mirrored = isMirrored(place);
        for (int i = 0; i < triangles.length; i += 3) {
            bytes.putInt(triangles[i]);
            bytes.putInt(triangles[mirrored ? i + 2 : i + 1]);
            bytes.putInt(triangles[mirrored ? i + 1 : i + 2]);
        }
        for (int i = 0; i < places.length; i += 3) {
            for (double one : place.point(places[i], places[i + 1], places[i + 2])) {
                bytes.putFloat((float) one);
            }
        }
        for (float distance : distances) {
            bytes.putFloat(distance);
        }
        try (GZIPOutputStream zip = new GZIPOutputStream(to)) {
            zip.write(bytes.array());
        }
    }

    /** Whether the outside would be taken for the inside. */
    private static boolean isMirrored(Placement place) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            sum +=
                    place.at(0, i)
                            * (place.at(1, j) * place.at(2, k) - place.at(1, k) * place.at(2, j));
        }
        return sum < 0;
    }
}
