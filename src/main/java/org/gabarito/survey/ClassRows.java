package org.gabarito.survey;

import java.util.List;

/** The classes in numbers. */
final class ClassRows {
    private ClassRows() {}

    static List<ClassRow> of(Findings findings) {
        long all = findings.cases().stream().mapToLong(one -> one.grid().voxels()).sum();
        return findings.classes().stream()
                .filter(one -> !one.seen().isEmpty())
                .map(one -> row(one, all))
                .toList();
    }

    private static ClassRow row(ClassLook one, long all) {
        var spacing = one.seen().get(0).in().grid().spacing();
        return new ClassRow(
                one.label(),
                one.cases(),
                (double) one.voxels() / all,
                one.objects(),
                one.diameter(),
                spacing.isPhysical() ? one.size() : Double.NaN,
                spacing.unit());
    }
}
