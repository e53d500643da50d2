package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * Finds the surface of a mask, 64 voxels at a time. It goes through the mask plane by plane and
 * holds three planes of it, no more.
 */
final class SurfaceTracer {
    private final Mask mask;
    private final int rows;
    private final int planes;
    private final int wordsPerRow;
    private final long[] empty;
    private final long[][] ring;
    private final Surface.Builder surface;

    private SurfaceTracer(Mask mask, Border border) {
        this.mask = mask;
        rows = mask.size(1);
        planes = mask.size(2);
        // one bit to spare, since elements reach one beyond the last voxel
        wordsPerRow = mask.size(0) / 64 + 1;
        empty = new long[Math.multiplyExact(wordsPerRow, rows)];
        ring = new long[Math.min(3, planes)][empty.length];
        surface = new Surface.Builder(mask, border, wordsPerRow);
    }

    static Surface trace(Mask mask, Border border) {
        SurfaceTracer tracer = new SurfaceTracer(mask, border);
        if (border == Border.ELEMENTS) {
            tracer.elements();
        } else {
            tracer.voxels(border);
        }
        return tracer.surface.build();
    }

    private void elements() {
        long[] below = read(0);
        if (mask.dimensions() < 3) {
            elementsBetween(below, below, 0);
            return;
        }
        elementsBetween(empty, below, 0);
        for (int plane = 1; plane <= planes; plane++) {
            long[] above = read(plane);
            elementsBetween(below, above, plane);
            below = above;
        }
    }

    private void voxels(Border border) {
        long[] before = empty;
        long[] here = read(0);
        for (int plane = 0; plane < planes; plane++) {
            long[] after = read(plane + 1);
            if (here != empty && border == Border.SOLID) {
                all(here, plane);
            } else if (here != empty) {
                boolean deep = mask.dimensions() == 3;
                bordersOf(
                        here,
                        deep ? before : here,
                        deep ? after : here,
                        plane,
                        border == Border.FULL);
            }
            before = here;
            here = after;
        }
    }

    private void all(long[] here, int plane) {
        for (int row = 0; row < rows; row++) {
            surface.startRow(row, plane);
            for (int i = 0; i < wordsPerRow; i++) {
                surface.put(i, here[row * wordsPerRow + i]);
            }
        }
    }

    private long[] read(int plane) {
        if (plane >= planes) {
            return empty;
        }
        long[] bits = ring[plane % ring.length];
        return mask.read(plane, bits, wordsPerRow) ? bits : empty;
    }

    /**
     * Elements between two planes of voxels. An image of fewer axes is taken as repeating itself
     * along the others, which puts the same bits in the other half of a code.
     */
    private void elementsBetween(long[] below, long[] above, int plane) {
        if (below == empty && above == empty) {
            return;
        }
        boolean line = mask.dimensions() == 1;
        for (int row = 0; row <= (line ? 0 : rows); row++) {
            int left = line ? 0 : row - 1;
            long[] a = left >= 0 ? below : empty;
            long[] b = row < rows ? below : empty;
            long[] c = left >= 0 ? above : empty;
            long[] d = row < rows ? above : empty;
            int leftWord = Math.max(left, 0) * wordsPerRow;
            int rightWord = row < rows ? row * wordsPerRow : 0;
            surface.startRow(row, plane);
            elementsAlong(a, b, c, d, leftWord, rightWord);
        }
    }

    private void elementsAlong(
            long[] a, long[] b, long[] c, long[] d, int leftWord, int rightWord) {
        long lastA = 0;
        long lastB = 0;
        long lastC = 0;
        long lastD = 0;
        for (int i = 0; i < wordsPerRow; i++) {
            long wordA = a[leftWord + i];
            long wordB = b[rightWord + i];
            long wordC = c[leftWord + i];
            long wordD = d[rightWord + i];
            long some = wordA | wordB | wordC | wordD;
            if ((some | lastA | lastB | lastC | lastD) != 0) {
                long shiftedA = wordA << 1 | lastA >>> 63;
                long shiftedB = wordB << 1 | lastB >>> 63;
                long shiftedC = wordC << 1 | lastC >>> 63;
                long shiftedD = wordD << 1 | lastD >>> 63;
                some |= shiftedA | shiftedB | shiftedC | shiftedD;
                long all = wordA & wordB & wordC & wordD;
                all &= shiftedA & shiftedB & shiftedC & shiftedD;
                long found = some & ~all;
                surface.put(i, found);
                for (long left = found; left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    surface.addCode(
                            (int)
                                    (shiftedA >>> bit & 1
                                            | (wordA >>> bit & 1) << 1
                                            | (shiftedB >>> bit & 1) << 2
                                            | (wordB >>> bit & 1) << 3
                                            | (shiftedC >>> bit & 1) << 4
                                            | (wordC >>> bit & 1) << 5
                                            | (shiftedD >>> bit & 1) << 6
                                            | (wordD >>> bit & 1) << 7));
                }
            }
            lastA = wordA;
            lastB = wordB;
            lastC = wordC;
            lastD = wordD;
        }
    }

    /** Voxels of one plane that erosion would take away. */
    private void bordersOf(long[] here, long[] before, long[] after, int plane, boolean full) {
        long[] core = new long[wordsPerRow];
        for (int row = 0; row < rows; row++) {
            int start = row * wordsPerRow;
            System.arraycopy(here, start, core, 0, wordsPerRow);
            if (mask.dimensions() > 1) {
                erode(core, here, row - 1);
                erode(core, here, row + 1);
            }
            erode(core, before, row);
            erode(core, after, row);
            if (full && mask.dimensions() == 3) {
                erode(core, before, row - 1);
                erode(core, before, row + 1);
                erode(core, after, row - 1);
                erode(core, after, row + 1);
            }
            surface.startRow(row, plane);
            for (int i = 0; i < wordsPerRow; i++) {
                long word = here[start + i];
                if (word != 0) {
                    long inner = core[i];
                    inner &= full ? neighbours(core, 0, i) : neighbours(here, start, i);
                    surface.put(i, word & ~inner);
                }
            }
        }
    }

    private void erode(long[] core, long[] plane, int row) {
        if (row < 0 || row >= rows) {
            Arrays.fill(core, 0);
            return;
        }
        for (int i = 0; i < wordsPerRow; i++) {
            core[i] &= plane[row * wordsPerRow + i];
        }
    }

    /** Bits whose neighbours on both sides are set. */
    private long neighbours(long[] bits, int start, int i) {
        long word = bits[start + i];
        long last = i > 0 ? bits[start + i - 1] : 0;
        long next = i + 1 < wordsPerRow ? bits[start + i + 1] : 0;
        return (word << 1 | last >>> 63) & (word >>> 1 | next << 63);
    }
}
