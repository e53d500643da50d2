package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * Thinning in space after Lee, Kashyap and Chu (1994), with the order of directions and voxels that
 * {@link Skeleton} tells.
 *
 * <p>Voxels are bits numbered with z fastest, which makes ascending numbers the scanning order.
 * Whether a voxel may go depends on its 26 neighbours alone, so one that may not is looked at again
 * only after a neighbour has gone: work grows with the number of voxels taken away, not with that
 * of passes over the image.
 */
final class SpaceThinning {
    /** Neighbours behind faces in the order of the directions: −y, +y, +z, −z, +x, −x. */
    private static final int[] FACES = {
        bit(0, -1, 0), bit(0, 1, 0), bit(0, 0, 1), bit(0, 0, -1), bit(1, 0, 0), bit(-1, 0, 0)
    };

    private static final int CENTRE = bit(0, 0, 0);

    /** The nine places of one of three layers along x, y and z. */
    private static final int LOW_Y = 0b000_000_111 * 0x40201;

    private static final int HIGH_Y = LOW_Y << 6;
    private static final int LOW_Z = 0b001_001_001 * 0x40201;
    private static final int HIGH_Z = LOW_Z << 2;
    private static final int CUBE = (1 << 27) - 1;

    /**
     * What the two octants between two rows and their neighbours on one side add to eight times the
     * change of the Euler characteristic when a voxel goes. Told by four rows of three: that of the
     * voxel, the one beside it along y, the one along x, the one along both.
     */
    private static final byte[] CHANGES = changes();

    private final VoxelSet set;
    private final int height;
    private final int depth;
    private final long[] bits;
    private final long[] waiting;
    private final int[] steps = new int[27];
    private final Skeleton.Front front;
    private int[] candidate = new int[256];
    private int candidates;

    private SpaceThinning(VoxelSet set) {
        this.set = set;
        height = set.size(1) + 2;
        depth = set.size(2) + 2;
        int places = Math.multiplyExact(Math.multiplyExact(set.size(0) + 2, height), depth);
        bits = new long[places / 64 + 2];
        waiting = new long[bits.length];
        for (int place = 0; place < 27; place++) {
            steps[place] = ((place / 9 - 1) * height + place / 3 % 3 - 1) * depth + place % 3 - 1;
        }
        front = new Skeleton.Front(256);
    }

    static VoxelSet thin(VoxelSet set) {
        SpaceThinning thinning = new SpaceThinning(set);
        thinning.read();
        thinning.start();
        thinning.run();
        return thinning.result();
    }

    private static int bit(int dx, int dy, int dz) {
        return 1 << 13 + 9 * dx + 3 * dy + dz;
    }

    /** Turns x fastest into z fastest, with a margin of one voxel. */
    private void read() {
        int plane = height * depth;
        for (int z = 0; z < set.size(2); z++) {
            for (int y = 0; y < set.size(1); y++) {
                int start = set.start(y, z);
                int first = plane + (y + 1) * depth + z + 1;
                for (int i = 0; i < set.wordsPerRow(); i++) {
                    for (long left = set.bits()[start + i]; left != 0; left &= left - 1) {
                        int x = 64 * i + Long.numberOfTrailingZeros(left);
                        int number = first + x * plane;
                        bits[number >> 6] |= 1L << number;
                    }
                }
            }
        }
    }

    private VoxelSet result() {
        long[] thin = new long[set.bits().length];
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(left);
                int x = number / depth / height - 1;
                int y = number / depth % height - 1;
                int z = number % depth - 1;
                thin[set.start(y, z) + (x >> 6)] |= 1L << x;
            }
        }
        return set.with(thin);
    }

    /** Every voxel with background behind a face waits to be looked at. */
    private void start() {
        int plane = height * depth;
        for (int word = 0; word < bits.length; word++) {
            if (bits[word] != 0) {
                long inner = window(64 * word - 1) & window(64 * word + 1);
                inner &= window(64 * word - depth) & window(64 * word + depth);
                inner &= window(64 * word - plane) & window(64 * word + plane);
                for (long left = bits[word] & ~inner; left != 0; left &= left - 1) {
                    front.add(64 * word + Long.numberOfTrailingZeros(left));
                }
                waiting[word] = bits[word] & ~inner;
            }
        }
        front.settle();
    }

    /** 64 bits from any place on. */
    private long window(int from) {
        int word = from >> 6;
        int bit = from & 63;
        long low = word >= 0 && word < bits.length ? bits[word] >>> bit : 0;
        boolean more = bit > 0 && word + 1 >= 0 && word + 1 < bits.length;
        return more ? low | bits[word + 1] << -bit : low;
    }

    private void run() {
        // nothing is behind either face of an image that is one voxel wide along its slowest axis
        int directions = set.grid().size(0) == 1 ? 4 : 6;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int direction = 0; direction < directions; direction++) {
                findCandidates(FACES[direction]);
                changed |= removeCandidates();
            }
        }
    }

    /**
     * Finds those that may go, and drops from the front those that may not. Voxels with a neighbour
     * on that side wait for their turn.
     */
    private void findCandidates(int face) {
        int step = steps[Integer.numberOfTrailingZeros(face)];
        int kept = 0;
        candidates = 0;
        for (int i = 0; i < front.size(); i++) {
            int number = front.get(i);
            if (!holds(number + step)) {
                int inside = inside(number);
                if (endsLine(inside) || !keepsEuler(inside) || !isSimple(inside)) {
                    waiting[number >> 6] &= ~(1L << number);
                    continue;
                }
                if (candidates == candidate.length) {
                    candidate = Arrays.copyOf(candidate, 2 * candidates);
                }
                candidate[candidates++] = number;
            }
            front.put(kept++, number);
        }
        front.cut(kept);
    }

    /** Takes away those that still may go. */
    private boolean removeCandidates() {
        boolean changed = false;
        for (int i = 0; i < candidates; i++) {
            int number = candidate[i];
            int inside = inside(number);
            if (isSimple(inside)) {
                bits[number >> 6] &= ~(1L << number);
                changed = true;
                for (int left = inside; left != 0; left &= left - 1) {
                    wake(number + steps[Integer.numberOfTrailingZeros(left)]);
                }
            }
        }
        if (changed) {
            dropRemoved();
            front.settle();
        }
        return changed;
    }

    private void wake(int number) {
        if ((waiting[number >> 6] >>> number & 1) == 0) {
            waiting[number >> 6] |= 1L << number;
            front.add(number);
        }
    }

    private void dropRemoved() {
        int kept = 0;
        for (int i = 0; i < front.size(); i++) {
            int number = front.get(i);
            if (holds(number)) {
                front.put(kept++, number);
            }
        }
        front.cut(kept);
    }

    private boolean holds(int number) {
        return (bits[number >> 6] >>> number & 1) != 0;
    }

    /** Which of the 26 neighbours are there, z fastest. */
    private int inside(int number) {
        int plane = height * depth;
        return (layer(number - plane) | layer(number) << 9 | layer(number + plane) << 18) & ~CENTRE;
    }

    private int layer(int number) {
        return three(number - depth) | three(number) << 3 | three(number + depth) << 6;
    }

    private int three(int number) {
        int from = number - 1;
        int word = from >> 6;
        long low = bits[word] >>> from;
        return (int) ((from & 63) > 61 ? low | bits[word + 1] << -from : low) & 7;
    }

    private static boolean endsLine(int inside) {
        return (inside & inside - 1) == 0 && inside != 0;
    }

    static boolean keepsEuler(int inside) {
        int own = row(inside, 4);
        int low = own | row(inside, 3) << 3;
        int high = own | row(inside, 5) << 3;
        return CHANGES[low | row(inside, 1) << 6 | row(inside, 0) << 9]
                        + CHANGES[high | row(inside, 1) << 6 | row(inside, 2) << 9]
                        + CHANGES[low | row(inside, 7) << 6 | row(inside, 6) << 9]
                        + CHANGES[high | row(inside, 7) << 6 | row(inside, 8) << 9]
                == 0;
    }

    private static int row(int inside, int number) {
        return inside >>> 3 * number & 7;
    }

    /** Whether there are no two neighbours without a way from one to the other. */
    static boolean isSimple(int inside) {
        int reached = inside & -inside;
        while (reached != inside) {
            int wider = reached | (reached & ~HIGH_Z) << 1 | (reached & ~LOW_Z) >>> 1;
            wider |= (wider & ~HIGH_Y) << 3 | (wider & ~LOW_Y) >>> 3;
            wider |= wider << 9 & CUBE | wider >>> 9;
            wider &= inside;
            if (wider == reached) {
                return false;
            }
            reached = wider;
        }
        return true;
    }

    private static byte[] changes() {
        byte[] octants = new byte[256];
        for (int code = 0; code < 256; code++) {
            octants[code] = (byte) (cells(code | 1) - cells(code & ~1));
        }
        byte[] changes = new byte[1 << 12];
        for (int rows = 0; rows < changes.length; rows++) {
            for (int dz = -1; dz <= 1; dz += 2) {
                int code = 0;
                for (int corner = 0; corner < 8; corner++) {
                    int place = 3 * (corner >> 1) + 1 + dz * (corner & 1);
                    code |= (rows >> place & 1) << corner;
                }
                changes[rows] += octants[code];
            }
        }
        return changes;
    }

    /**
     * Eight times the share of the Euler characteristic of the corner in the middle of eight
     * voxels: the corner less half of its six edges plus a quarter of its twelve faces less an
     * eighth of the cubes, as far as they are there.
     */
    private static int cells(int code) {
        if (code == 0) {
            return 0;
        }
        int edges = 0;
        int faces = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                int half = 0;
                for (int corner = 0; corner < 8; corner++) {
                    half |= (corner >> axis & 1) == side ? 1 << corner : 0;
                }
                edges += (code & half) != 0 ? 1 : 0;
                for (int other = axis + 1; other < 3; other++) {
                    for (int second = 0; second < 2; second++) {
                        int quarter = 0;
                        for (int corner = 0; corner < 8; corner++) {
                            quarter |= (corner >> other & 1) == second ? 1 << corner : 0;
                        }
                        faces += (code & half & quarter) != 0 ? 1 : 0;
                    }
                }
            }
        }
        return 8 - 4 * edges + 2 * faces - Integer.bitCount(code);
    }
}
