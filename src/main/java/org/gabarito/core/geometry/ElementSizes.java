package org.gabarito.core.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Size of the surface element in each neighbourhood of 2×2×2 voxels (area), 2×2 pixels (length) or
 * 2 samples (one), by the neighbourhood's code: bit {@code dx + 2 dy + 4 dz} is set when the voxel
 * at that corner belongs to the mask.
 *
 * <p>The element is the contour of the binary corners at level ½, so its points lie in the middle
 * of the edges between a voxel inside and one outside. On each face of the cube the points are
 * joined in pairs; where both diagonals of a face differ, the corners of the kind that is rarer in
 * the whole neighbourhood are cut off one by one. The segments close to loops of three to six
 * points, which are filled with triangles. A loop of five or six points need not be flat; of its
 * triangulations the one that is largest at unit spacing is taken. Those that tie there are equally
 * large at every spacing. A neighbourhood and its complement have the same element.
 *
 * <p>The sizes are those of google-deepmind/surface-distance (Nikolov et al. 2021, doi
 * 10.2196/26151) for every code and spacing, derived here anew; the contour is that of marching
 * cubes (Lorensen and Cline 1987, doi 10.1145/37402.37422).
 */
final class ElementSizes {
    private static final int CORNERS = 8;

    /** The four corners around each of the six faces of the cube. */
    private static final int[][] FACES = {
        {0, 2, 6, 4}, {1, 3, 7, 5},
        {0, 1, 5, 4}, {2, 3, 7, 6},
        {0, 1, 3, 2}, {4, 5, 7, 6}
    };

    /** For every code the area vectors of its triangles at unit spacing. */
    private static final double[][][] TRIANGLES = allTriangles();

    private ElementSizes() {}

    /** Sizes by code: 2, 16 or 256 of the codes mean something for one, two or three axes. */
    static double[] of(Spacing spacing) {
        return switch (spacing.dimensions()) {
            case 1 -> new double[] {0, 1, 1, 0};
            case 2 -> lengths(spacing.step(0), spacing.step(1));
            case 3 -> areas(spacing.step(0), spacing.step(1), spacing.step(2));
            default ->
                    throw new IllegalArgumentException(
                            "surface elements are for one to three axes, not "
                                    + spacing.dimensions());
        };
    }

    private static double[] lengths(double x, double y) {
        double slanted = Math.sqrt(x * x + y * y) / 2;
        double[] lengths = new double[16];
        for (int code = 1; code < 15; code++) {
            lengths[code] =
                    switch (code) {
                        case 0b0011, 0b1100 -> x;
                        case 0b0101, 0b1010 -> y;
                        case 0b0110, 0b1001 -> 2 * slanted;
                        default -> slanted;
                    };
        }
        return lengths;
    }

    private static double[] areas(double x, double y, double z) {
        double[] areas = new double[256];
        for (int code = 0; code < areas.length; code++) {
            for (double[] normal : TRIANGLES[code]) {
                double a = normal[0] * y * z;
                double b = normal[1] * x * z;
                double c = normal[2] * x * y;
                areas[code] += Math.sqrt(a * a + b * b + c * c);
            }
        }
        return areas;
    }

    private static double[][][] allTriangles() {
        double[][][] triangles = new double[256][][];
        for (int code = 0; code < 256; code++) {
            if (Integer.bitCount(code) <= CORNERS / 2) {
                triangles[code] = triangles(code);
                triangles[255 - code] = triangles[code];
            }
        }
        for (int code = 0; code < 256; code++) {
            if (Integer.bitCount(code) == CORNERS / 2) {
                triangles[code] = triangles(code);
            }
        }
        return triangles;
    }

    private static double[][] triangles(int code) {
        List<double[]> normals = new ArrayList<>();
        for (List<Integer> loop : loops(segments(code))) {
            normals.addAll(largest(loop, 0, loop.size() - 1));
        }
        return normals.toArray(new double[0][]);
    }

    /** Pairs of cut edges, joined on the faces; an edge is its two corners, lower first. */
    private static List<int[]> segments(int code) {
        List<int[]> segments = new ArrayList<>();
        for (int[] face : FACES) {
            List<Integer> cut = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                if (inside(code, face[i]) != inside(code, face[(i + 1) % 4])) {
                    cut.add(edge(face[i], face[(i + 1) % 4]));
                }
            }
            if (cut.size() == 2) {
                segments.add(new int[] {cut.get(0), cut.get(1)});
            } else if (cut.size() == 4) {
                for (int i = inside(code, face[0]) ? 0 : 1; i < 4; i += 2) {
                    segments.add(new int[] {cut.get((i + 3) % 4), cut.get(i)});
                }
            }
        }
        return segments;
    }

    private static boolean inside(int code, int corner) {
        return (code >> corner & 1) == 1;
    }

    private static int edge(int corner, int other) {
        return Math.min(corner, other) * CORNERS + Math.max(corner, other);
    }

    /** Every cut edge lies on two faces, hence ends two segments: they close to loops. */
    private static List<List<Integer>> loops(List<int[]> segments) {
        List<int[]> open = new ArrayList<>(segments);
        List<List<Integer>> loops = new ArrayList<>();
        while (!open.isEmpty()) {
            int[] first = open.remove(0);
            List<Integer> loop = new ArrayList<>(List.of(first[0]));
            int end = first[1];
            while (end != first[0]) {
                loop.add(end);
                end = follow(end, open);
            }
            loops.add(loop);
        }
        return loops;
    }

    private static int follow(int end, List<int[]> open) {
        for (int[] segment : open) {
            if (segment[0] == end || segment[1] == end) {
                open.remove(segment);
                return segment[0] == end ? segment[1] : segment[0];
            }
        }
        throw new IllegalStateException("a contour does not close");
    }

    /** Area vectors of the largest triangulation of the points from one to another of a loop. */
    private static List<double[]> largest(List<Integer> loop, int from, int to) {
        List<double[]> best = List.of();
        double bestArea = -1;
        for (int apex = from + 1; apex < to; apex++) {
            List<double[]> candidate = new ArrayList<>();
            candidate.add(normal(loop.get(from), loop.get(apex), loop.get(to)));
            candidate.addAll(largest(loop, from, apex));
            candidate.addAll(largest(loop, apex, to));
            double area = candidate.stream().mapToDouble(ElementSizes::length).sum();
            if (area > bestArea) {
                best = candidate;
                bestArea = area;
            }
        }
        return best;
    }

    /** Half the cross product of two sides: as long as the triangle is large. */
    private static double[] normal(int p, int q, int r) {
        double[] u = new double[3];
        double[] v = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            u[axis] = middle(q, axis) - middle(p, axis);
            v[axis] = middle(r, axis) - middle(p, axis);
        }
        return new double[] {
            (u[1] * v[2] - u[2] * v[1]) / 2,
            (u[2] * v[0] - u[0] * v[2]) / 2,
            (u[0] * v[1] - u[1] * v[0]) / 2
        };
    }

    private static double middle(int edge, int axis) {
        return ((edge / CORNERS >> axis & 1) + (edge % CORNERS >> axis & 1)) / 2.0;
    }

    private static double length(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }
}
