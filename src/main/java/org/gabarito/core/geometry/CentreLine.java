package org.gabarito.core.geometry;

/**
 * How well one component is described by a line along its middle, with a thickness.
 *
 * <p>A tube of radius r and length l has a volume of π r² l (an area of 2 r l in the plane). Its
 * centre line, found by thinning, gives l; the volume then gives the width that a tube of this
 * length would have. Sheets and shells have long centre lines too, but more of them lies around
 * every point of the line than of a tube.
 *
 * <p>Lengths of digital lines come out up to a tenth too long, which does not matter here.
 *
 * <p>Large components are looked at in coarser voxels, so that time and memory stay bounded.
 *
 * @param length of the centre line from tip to tip, in units of the spacing
 * @param width of a tube of this length and volume
 * @param inscribed diameter that fits inside, the median along the line
 * @param crowding how much of it lies around, compared with a straight tube: the share of balls
 *     three times as wide as what fits inside, averaged over the volume along the line. About 1 for
 *     a tube, 3 for a sheet
 * @param coarseness edge of the voxels looked at, in those of the image
 */
public record CentreLine(
        double length, double width, double inscribed, double crowding, int coarseness) {
    /** How many times as long as it is wide. */
    public double elongation() {
        return length / width;
    }

    /** Of one component of a label map. */
    public static CentreLine of(LabelMap map, Components components, int component) {
        return new CoarseComponent(map, components, component).centreLine();
    }
}
