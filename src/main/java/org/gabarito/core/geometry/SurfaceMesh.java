package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The surface of a mask as triangles, each corner with its distance to the surface of another mask:
 * to be looked at, not to be measured. There is a corner for every surface element, in the middle
 * of the places where the surface cuts between its voxels (naive surface nets: Gibson, Constrained
 * elastic surface nets, MICCAI 1998, doi 10.1007/BFb0056277), and two triangles for every face
 * between a voxel inside and one outside.
 *
 * <p>Distances are those between surface elements, as boundary metrics have them. Where there would
 * be too many corners, those in a block become one, which has the farthest distance of them all, so
 * that no error is lost (vertex clustering: Rossignac and Borrel, 1993).
 */
public final class SurfaceMesh {
    private final int block;
    private final float[] places;
    private final int[] triangles;
    private final float[] distances;
    private final float[] elementDistances;

    private SurfaceMesh(Maker maker, float[] elementDistances) {
        block = maker.block;
        places = maker.places();
        triangles = Arrays.copyOf(maker.triangles, maker.size);
        distances = Arrays.copyOf(maker.distances, maker.corners.size());
        this.elementDistances = elementDistances;
    }

    /**
     * Of a mask in a volume; distances are positive where {@code other} surrounds its surface, and
     * negative where it does not reach that far.
     *
     * @param sign 1, or -1 to turn that round
     * @param most corners
     * @throws IllegalArgumentException when either mask is empty
     */
    public static SurfaceMesh of(Mask mask, Mask other, int sign, int most) {
        return of(
                mask,
                mask.surface(Border.ELEMENTS),
                other,
                other.surface(Border.ELEMENTS),
                sign,
                most);
    }

    /** Of either mask against the other, the second with signs turned round. */
    public static List<SurfaceMesh> both(Mask one, Mask other, int most) {
        Surface ofOne = one.surface(Border.ELEMENTS);
        Surface ofOther = other.surface(Border.ELEMENTS);
        return List.of(
                of(one, ofOne, other, ofOther, 1, most), of(other, ofOther, one, ofOne, -1, most));
    }

    private static SurfaceMesh of(
            Mask mask, Surface surface, Mask other, Surface target, int sign, int most) {
        if (surface.isEmpty() || target.isEmpty()) {
            throw new IllegalArgumentException("a mask is empty");
        }
        float[] distances = distances(surface, target, other, sign);
        int block = (int) Math.max(1, Math.ceil(Math.sqrt(surface.count() / (double) most)));
        while (true) {
            Maker maker = new Maker(mask, block);
            int[] next = {0};
            surface.forEach((x, y, z, size) -> maker.corner(x, y, z, distances[next[0]++]));
            if (maker.corners.size() <= most) {
                surface.forEach((x, y, z, size) -> maker.faces(x, y, z));
                Arrays.sort(distances);
                return new SurfaceMesh(maker, distances);
            }
            block++;
        }
    }

    private static float[] distances(Surface surface, Surface target, Mask other, int sign) {
        Spacing spacing = target.spacing();
        PointTree tree = new PointTree(target, spacing.step(0), spacing.step(1), spacing.step(2));
        float[] distances = new float[surface.count()];
        int[] next = {0};
        surface.forEach(
                (x, y, z, size) -> {
                    double distance = Math.sqrt(tree.squaredDistance(x, y, z));
                    boolean positive = other.contains(x, y, z) == sign > 0;
                    distances[next[0]++] =
                            (float) (positive || distance == 0 ? distance : -distance);
                });
        return distances;
    }

    /** Edge of the blocks of voxels whose corners became one. */
    public int block() {
        return block;
    }

    /** Three coordinates a corner, in voxels of the image, whole numbers being their centres. */
    public float[] places() {
        return places.clone();
    }

    /** Three corners a triangle, anticlockwise seen from outside. */
    public int[] triangles() {
        return triangles.clone();
    }

    /** One a corner. */
    public float[] distances() {
        return distances.clone();
    }

    /** Of all surface elements, in ascending order. */
    public float[] elementDistances() {
        return elementDistances.clone();
    }

    /** Gathers corners, then faces. */
    private static final class Maker {
        private final Mask mask;
        private final int block;
        private final Map<Long, Integer> corners = new HashMap<>();
        private double[] sums = new double[3 * 256];
        private int[] counts = new int[256];
        private float[] distances = new float[256];
        private int[] triangles = new int[256];
        private int size;

        Maker(Mask mask, int block) {
            this.mask = mask;
            this.block = block;
        }

        private Long key(int x, int y, int z) {
            return ((long) (z / block) << 42) | ((long) (y / block) << 21) | x / block;
        }

        void corner(int x, int y, int z, float distance) {
            int id = corners.computeIfAbsent(key(x, y, z), key -> corners.size());
            if (id == counts.length) {
                counts = Arrays.copyOf(counts, 2 * id);
                distances = Arrays.copyOf(distances, 2 * id);
                sums = Arrays.copyOf(sums, 6 * id);
            }
            if (counts[id] == 0 || Math.abs(distance) > Math.abs(distances[id])) {
                distances[id] = distance;
            }
            counts[id]++;
            middleOfCuts(x, y, z, 3 * id);
        }

        private void middleOfCuts(int x, int y, int z, int to) {
            boolean[] inside = new boolean[8];
            for (int i = 0; i < 8; i++) {
                inside[i] = mask.contains(x - 1 + (i & 1), y - 1 + (i >> 1 & 1), z - 1 + (i >> 2));
            }
            double[] sum = new double[3];
            int cuts = 0;
            for (int i = 0; i < 8; i++) {
                for (int axis = 0; axis < 3; axis++) {
                    int other = i | 1 << axis;
                    if (other != i && inside[i] != inside[other]) {
                        cuts++;
                        for (int k = 0; k < 3; k++) {
                            sum[k] += k == axis ? 0.5 : i >> k & 1;
                        }
                    }
                }
            }
            sums[to] += x - 1 + sum[0] / cuts;
            sums[to + 1] += y - 1 + sum[1] / cuts;
            sums[to + 2] += z - 1 + sum[2] / cuts;
        }

        float[] places() {
            float[] places = new float[3 * corners.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = (float) (sums[i] / counts[i / 3]);
            }
            return places;
        }

        /** The three faces whose lowest corner this is. */
        void faces(int x, int y, int z) {
            boolean here = mask.contains(x, y, z);
            if (mask.contains(x - 1, y, z) != here) {
                face(here, key(x, y, z), key(x, y + 1, z), key(x, y + 1, z + 1), key(x, y, z + 1));
            }
            if (mask.contains(x, y - 1, z) != here) {
                face(here, key(x, y, z), key(x, y, z + 1), key(x + 1, y, z + 1), key(x + 1, y, z));
            }
            if (mask.contains(x, y, z - 1) != here) {
                face(here, key(x, y, z), key(x + 1, y, z), key(x + 1, y + 1, z), key(x, y + 1, z));
            }
        }

        /** Anticlockwise seen from above along its axis. */
        private void face(boolean above, Long first, Long second, Long third, Long fourth) {
            int a = corners.get(first);
            int b = corners.get(above ? fourth : second);
            int c = corners.get(third);
            int d = corners.get(above ? second : fourth);
            triangle(a, b, c);
            triangle(a, c, d);
        }

        private void triangle(int a, int b, int c) {
            if (a == b || b == c || a == c) {
                return;
            }
            if (size + 3 > triangles.length) {
                triangles = Arrays.copyOf(triangles, 2 * size + 6);
            }
            triangles[size++] = a;
            triangles[size++] = b;
            triangles[size++] = c;
        }
    }
}
