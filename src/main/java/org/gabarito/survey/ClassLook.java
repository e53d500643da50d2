package org.gabarito.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.gabarito.core.geometry.CentreLine;
import org.jspecify.annotations.Nullable;

/**
 * One class over all cases.
 *
 * @param label null where every object has a label of its own
 */
record ClassLook(@Nullable Integer label, List<Seen> seen) {
    ClassLook {
        seen = List.copyOf(seen);
    }

    /** One of its labels in one case. */
    record Seen(CaseLook in, LabelLook look) {
        DoubleStream parts() {
            return Arrays.stream(look.parts()).asDoubleStream();
        }

        DoubleStream diameters() {
            return parts().map(voxels -> Sizes.diameter(voxels, in.grid().dimensions()));
        }
    }

    int cases() {
        return (int) seen.stream().map(one -> one.in().id()).distinct().count();
    }

    long voxels() {
        return seen.stream().mapToLong(one -> one.look().voxels()).sum();
    }

    int objects() {
        return seen.stream().mapToInt(one -> one.look().parts().length).sum();
    }

    /** Volumes (areas) of its objects. */
    double[] volumes() {
        return seen.stream()
                .flatMapToDouble(
                        one -> one.parts().map(v -> v * one.in().grid().spacing().voxelSize()))
                .toArray();
    }

    /** Median diameter in pixels or voxels. */
    double diameter() {
        return Sizes.median(seen.stream().flatMapToDouble(Seen::diameters).toArray());
    }

    /** The same in units of the spacing. */
    double size() {
        return Sizes.median(
                seen.stream()
                        .flatMapToDouble(
                                one -> one.diameters().map(pixels -> pixels * one.in().step()))
                        .toArray());
    }

    List<CentreLine> lines() {
        return seen.stream().map(one -> one.look().line()).filter(Objects::nonNull).toList();
    }

    double elongation() {
        return Sizes.median(lines().stream().mapToDouble(CentreLine::elongation).toArray());
    }

    double crowding() {
        return Sizes.median(lines().stream().mapToDouble(CentreLine::crowding).toArray());
    }

    boolean isTubular() {
        return elongation() >= Tubular.LONG && crowding() <= Tubular.CROWDED;
    }

    /** Median width in voxels, for tubes. */
    double thickness() {
        return Sizes.median(
                seen.stream()
                        .filter(one -> one.look().line() != null)
                        .mapToDouble(
                                one ->
                                        Objects.requireNonNull(one.look().line()).width()
                                                / one.in().step())
                        .toArray());
    }
}
