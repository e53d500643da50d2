package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.statistics.agreement.Consensus;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.core.statistics.agreement.Staple;
import org.gabarito.image.FileSource;
import org.gabarito.image.HeaderText;
import org.gabarito.image.ImageHeader;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.gabarito.image.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the label maps of all raters of a case and makes their consensus, on the grid of the first
 * of them. All of them are in memory until it is made.
 */
record RaterConsensus(RaterFiles raters, CaseReader reader) {

    /**
     * @param hash of the raters' files, one line a rater: hash, two spaces, name
     * @param geometry what was done to masks on other grids
     */
    record Read(LabelImage image, String hash, List<GeometryNote> geometry) {}

    Read read() throws IOException {
        check();
        List<LabelMap> maps = new ArrayList<>();
        List<HeaderText> texts = new ArrayList<>();
        SortedMap<String, String> hashes = new TreeMap<>(NaturalOrder.INSTANCE);
        SortedMap<Integer, String> names = new TreeMap<>();
        List<GeometryNote> notes = new ArrayList<>();
        FirstGrid first = new FirstGrid();
        for (Map.Entry<String, FileSource> rater : raters.files().entrySet()) {
            LabelImage image;
            try (HashedSource hashing = new HashedSource(rater.getValue())) {
                image = CaseReader.format(rater.getValue()).read(hashing, reader.budget());
                hashes.put(rater.getKey(), hashing.hash());
            }
            LabelMap labels = image.labels();
            Alignment alignment = first.alignment(rater, labels.grid(), image.orientation());
            maps.add(
                    alignment
                            .bring(labels, alignment.reference().grid(), reader.budget(), notes)
                            .with(first.grid));
            alignment.notes().stream().filter(RaterConsensus::isOfMask).forEach(notes::add);
            texts.addAll(image.texts());
            image.names().forEach(names::putIfAbsent);
        }
        Consensus.Found found = Consensus.of(raters.rule(), maps, reader.ignore());
        if (!found.unsettled().isEmpty()) {
            throw new ImageProblem(
                    raters.name(),
                    "STAPLE came to no end for "
                            + (found.unsettled().size() == 1 ? "label " : "labels ")
                            + String.join(
                                    ", ", found.unsettled().stream().map(String::valueOf).toList())
                            + ".",
                    "Take the majority: --consensus majority.");
        }
        return new Read(
                new LabelImage(found.labels(), first.orientation, names, texts),
                HashedSource.together(hashes),
                notes);
    }

    /** That another spacing was given is said of the consensus. */
    private static boolean isOfMask(GeometryNote note) {
        return note.kind() != GeometryNote.Kind.SPACING;
    }

    /**
     * @param image what is known of the consensus
     * @param moved voxels of the largest mask that lies on another grid
     */
    record Headers(InspectedImage image, long moved) {}

    /** Reads no voxel. */
    Headers headers() throws IOException {
        check();
        FirstGrid first = new FirstGrid();
        int bytes = Byte.BYTES;
        long moved = 0;
        for (Map.Entry<String, FileSource> rater : raters.files().entrySet()) {
            ImageHeader header =
                    CaseReader.format(rater.getValue())
                            .readHeader(rater.getValue(), reader.budget());
            bytes = Math.max(bytes, header.labelBytes());
            if (first.alignment(rater, header.grid(), header.orientation()).fit()
                    != GeometryFit.SAME) {
                moved = Math.max(moved, header.grid().voxels());
            }
        }
        return new Headers(
                new InspectedImage(raters.name(), first.grid, first.orientation, bytes, Map.of()),
                moved);
    }

    private void check() throws ImageProblem {
        if (raters.rule() == ConsensusRule.STAPLE && raters.files().size() > Staple.MOST_RATERS) {
            throw new ImageProblem(
                    raters.name(),
                    "STAPLE takes at most "
                            + Staple.MOST_RATERS
                            + " raters, and there are "
                            + raters.files().size()
                            + ".",
                    "Take the majority (--consensus majority), or fewer raters.");
        }
    }

    /** The grid of the first rater, to whom those of the others are compared. */
    private final class FirstGrid {
        private Map.@Nullable Entry<String, FileSource> rater;
        private Grid grid = Grid.of(Spacing.unknown(2), 1, 1);
        private Orientation orientation = Orientation.none(2);

        /**
         * @throws ImageProblem where it differs by more than the reader may mend
         */
        Alignment alignment(
                Map.Entry<String, FileSource> other, Grid otherGrid, Orientation otherOrientation)
                throws ImageProblem {
            if (rater == null) {
                rater = other;
                grid = otherGrid;
                orientation = otherOrientation;
            }
            Alignment alignment =
                    Alignment.of(
                            new Alignment.Sides(
                                    "mask of " + rater.getKey(),
                                    "the first rater's mask " + file(rater),
                                    "mask of " + other.getKey(),
                                    file(other)),
                            Lattice.of(grid, orientation),
                            Lattice.of(otherGrid, otherOrientation),
                            reader.spacing());
            alignment.check(reader.geometry());
            return alignment;
        }

        /** With the rater, since the files of a case mostly have one name. */
        private static String file(Map.Entry<String, FileSource> rater) {
            String folder = rater.getKey() + "/";
            String name = rater.getValue().name();
            return name.contains(folder) ? name : folder + name;
        }
    }
}
