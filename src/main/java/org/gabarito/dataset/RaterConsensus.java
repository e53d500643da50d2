package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.statistics.agreement.Consensus;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.core.statistics.agreement.Staple;
import org.gabarito.image.FileSource;
import org.gabarito.image.HeaderText;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageHeader;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.LabelImage;
import org.gabarito.image.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the label maps of all raters of a case and makes their consensus. All of them are in memory
 * until it is made.
 *
 * @param givenSpacing whether a spacing takes the place of that of the headers
 * @param ignore label whose voxels count nowhere
 */
record RaterConsensus(
        RaterFiles raters, ImageBudget budget, boolean givenSpacing, @Nullable Integer ignore) {

    /**
     * @param hash of the raters' files, one line a rater: hash, two spaces, name
     */
    record Read(LabelImage image, String hash) {}

    Read read() throws IOException {
        check();
        List<LabelMap> maps = new ArrayList<>();
        List<HeaderText> texts = new ArrayList<>();
        SortedMap<String, String> hashes = new TreeMap<>(NaturalOrder.INSTANCE);
        SortedMap<Integer, String> names = new TreeMap<>();
        Lattice first = null;
        String firstName = "";
        Orientation orientation = Orientation.none(2);
        for (Map.Entry<String, FileSource> rater : raters.files().entrySet()) {
            LabelImage image;
            try (HashedSource hashing = new HashedSource(rater.getValue())) {
                image = CaseReader.format(rater.getValue()).read(hashing, budget);
                hashes.put(rater.getKey(), hashing.hash());
            }
            Lattice lattice = Lattice.of(image.labels().grid(), image.orientation());
            if (first == null) {
                first = lattice;
                firstName = rater.getKey();
                orientation = image.orientation();
            } else {
                compare(firstName, first, rater.getKey(), lattice);
            }
            maps.add(image.labels().with(lattice.grid()));
            texts.addAll(image.texts());
            image.names().forEach(names::putIfAbsent);
        }
        Consensus.Found found = Consensus.of(raters.rule(), maps, ignore);
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
                new LabelImage(found.labels(), orientation, names, texts),
                HashedSource.together(hashes));
    }

    /** What the headers say; reads no voxel. */
    InspectedImage header() throws IOException {
        check();
        InspectedImage first = null;
        String firstName = "";
        int bytes = Byte.BYTES;
        for (Map.Entry<String, FileSource> rater : raters.files().entrySet()) {
            ImageHeader header =
                    CaseReader.format(rater.getValue()).readHeader(rater.getValue(), budget);
            InspectedImage one =
                    new InspectedImage(
                            raters.name(),
                            header.grid(),
                            header.orientation(),
                            header.labelBytes(),
                            Map.of());
            bytes = Math.max(bytes, header.labelBytes());
            if (first == null) {
                first = one;
                firstName = rater.getKey();
            } else {
                compare(firstName, first.lattice(), rater.getKey(), one.lattice());
            }
        }
        if (first == null) {
            throw new IllegalStateException("a consensus of no raters");
        }
        return new InspectedImage(
                raters.name(), first.grid(), first.orientation(), bytes, Map.of());
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

    private void compare(String one, Lattice first, String other, Lattice second)
            throws ImageProblem {
        List<String> differences =
                Geometry.differences(
                        new Geometry.Named("mask of " + one, first),
                        new Geometry.Named("mask of " + other, second),
                        givenSpacing);
        if (!differences.isEmpty()) {
            throw new ImageProblem(
                    raters.name(),
                    "The masks of "
                            + one
                            + " and "
                            + other
                            + " do not lie on one grid: "
                            + String.join("; ", differences)
                            + ". There is no consensus.",
                    "Bring the masks of all raters of a case onto one grid.");
        }
    }
}
