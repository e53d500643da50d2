package org.gabarito.core.geometry;

import java.util.Arrays;

/** Numbers the connected components of runs: runs of neighbouring rows that touch are joined. */
final class RunComponents {
    private final ObjectRuns runs;
    private final Connectivity connectivity;
    private final int width;
    private final int rows;

    /** Where the runs of each row of the image begin. */
    private final int[] firstOfRow;

    private final int[] parent;

    private RunComponents(ObjectRuns runs, Connectivity connectivity) {
        this.runs = runs;
        this.connectivity = connectivity;
        Grid grid = runs.grid();
        width = grid.size(0);
        rows = grid.dimensions() > 1 ? grid.size(1) : 1;
        int all = grid.voxels() / width;
        firstOfRow = new int[all + 1];
        int run = 0;
        for (int row = 0; row < all; row++) {
            firstOfRow[row] = run;
            while (run < runs.size() && runs.start(run) / width == row) {
                run++;
            }
        }
        firstOfRow[all] = run;
        parent = new int[runs.size()];
        Arrays.setAll(parent, i -> i);
    }

    static ObjectRuns number(ObjectRuns runs, Connectivity connectivity) {
        return new RunComponents(runs, connectivity).numbered();
    }

    private ObjectRuns numbered() {
        int all = firstOfRow.length - 1;
        int reach = connectivity.reach();
        for (int row = 0; row < all; row++) {
            int y = row % rows;
            int z = row / rows;
            joinWithin(row);
            for (int planes = 0; planes <= Math.min(reach, z); planes++) {
                for (int by = planes == 0 ? 1 : -reach; by <= reach; by++) {
                    if (y - by >= 0 && y - by < rows && connectivity.joins(by, planes)) {
                        join(row, (z - planes) * rows + y - by);
                    }
                }
            }
        }
        int[] number = new int[runs.size()];
        int count = 0;
        for (int run = 0; run < number.length; run++) {
            int root = root(run);
            number[run] = root == run ? count++ : number[root];
        }
        return runs.renumbered(number, count);
    }

    /** Runs of one row, across gaps where these count for nothing. */
    private void joinWithin(int row) {
        for (int run = firstOfRow[row] + 1; run < firstOfRow[row + 1]; run++) {
            if (runs.start(run) - runs.end(run - 1) < connectivity.reach()) {
                unite(run, run - 1);
            }
        }
    }

    private void join(int row, int other) {
        int shift = (row - other) * width;
        int along = connectivity.along();
        int there = firstOfRow[other];
        for (int here = firstOfRow[row]; here < firstOfRow[row + 1]; here++) {
            int from = runs.start(here) - shift - along;
            int to = runs.end(here) - shift + along;
            while (there < firstOfRow[other + 1] && runs.end(there) <= from) {
                there++;
            }
            for (int at = there; at < firstOfRow[other + 1] && runs.start(at) < to; at++) {
                unite(here, at);
            }
        }
    }

    private void unite(int one, int other) {
        int first = root(one);
        int second = root(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int run) {
        int root = run;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
