package org.gabarito.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.CaseCurves;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.ObjectCurve;

/**
 * What of an evaluation can be drawn as curves: each class of classified samples, table by table,
 * and each class of scored objects, over all images together; methods side by side.
 *
 * @param tables with their confusion matrices
 * @param samples the most frequent classes first
 * @param objects the most frequent classes first
 */
public record Curves(List<Table> tables, List<Samples> samples, List<Objects> objects) {
    public Curves {
        tables = List.copyOf(tables);
        samples = List.copyOf(samples);
        objects = List.copyOf(objects);
    }

    /** A table of samples as one method classified it. */
    public record Table(
            String caseId, String method, List<String> classes, List<List<Long>> confusion) {

        /** Samples of a class. */
        public long of(int row) {
            return confusion.get(row).stream().mapToLong(Long::longValue).sum();
        }

        public long samples() {
            return confusion.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
        }
    }

    /** Something of one method. */
    public record Of<T>(String method, T curve) {}

    /** What belongs into one drawing. */
    public sealed interface Group permits Samples, Objects {

        String className();

        /** Of samples; empty for objects. */
        String caseId();

        /** In their order. */
        List<String> methods();

        Group of(String method);
    }

    /** A class of samples. */
    public record Samples(String caseId, String className, List<Of<ClassCurve>> curves)
            implements Group {
        public Samples {
            curves = List.copyOf(curves);
        }

        @Override
        public List<String> methods() {
            return curves.stream().map(Of::method).toList();
        }

        @Override
        public Samples of(String method) {
            return new Samples(
                    caseId,
                    className,
                    curves.stream().filter(one -> one.method().equals(method)).toList());
        }

        /** Those with probabilities, and samples on both sides. */
        public List<Of<ClassCurve>> scored() {
            return curves.stream().filter(one -> one.curve().area() != null).toList();
        }

        /** Those with samples on both sides. */
        public List<Of<ClassCurve>> decided() {
            return curves.stream().filter(one -> one.curve().hasBothSides()).toList();
        }

        private long positives() {
            return curves.stream().mapToLong(one -> one.curve().positives()).max().orElse(0);
        }
    }

    /**
     * A class of objects.
     *
     * @param cases how many cases of each method there are with a curve
     * @param expected how many cases there are
     */
    public record Objects(
            String className, List<Of<ObjectCurve>> curves, List<Integer> cases, int expected)
            implements Group {
        public Objects {
            curves = List.copyOf(curves);
            cases = List.copyOf(cases);
        }

        @Override
        public String caseId() {
            return "";
        }

        @Override
        public List<String> methods() {
            return curves.stream().map(Of::method).toList();
        }

        @Override
        public Objects of(String method) {
            int place = methods().indexOf(method);
            return new Objects(
                    className,
                    place < 0 ? List.of() : List.of(curves.get(place)),
                    place < 0 ? List.of() : List.of(cases.get(place)),
                    expected);
        }

        private long positives() {
            return curves.stream().mapToLong(one -> one.curve().positives()).max().orElse(0);
        }
    }

    /** {@link Report#curves} keeps them. */
    static Curves of(Report report) {
        return of(report.cases());
    }

    private static boolean drawable(ObjectCurve curve) {
        return !curve.points().none() && curve.positives() > 0;
    }

    static Curves of(List<CaseScores> cases) {
        List<Table> tables = new ArrayList<>();
        Map<List<String>, List<Of<ClassCurve>>> samples = new LinkedHashMap<>();
        Map<String, Map<String, List<ObjectCurve>>> objects = new LinkedHashMap<>();
        for (CaseScores one : sorted(cases)) {
            CaseCurves curves = one.curves();
            if (curves == null) {
                continue;
            }
            String method = one.method();
            if (!curves.classes().isEmpty()) {
                tables.add(new Table(one.caseId(), method, curves.classes(), curves.confusion()));
            }
            for (ClassCurve curve : curves.samples()) {
                samples.computeIfAbsent(
                                List.of(one.caseId(), curve.className()), key -> new ArrayList<>())
                        .add(new Of<>(method, curve));
            }
            for (ObjectCurve curve : curves.objects()) {
                objects.computeIfAbsent(curve.className(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(method, key -> new ArrayList<>())
                        .add(curve);
            }
        }
        List<Samples> drawn = new ArrayList<>();
        samples.forEach((key, own) -> drawn.add(new Samples(key.get(0), key.get(1), own)));
        drawn.sort(Comparator.comparingLong(Samples::positives).reversed());
        return new Curves(tables, drawn, objects(objects, cases));
    }

    private static List<CaseScores> sorted(List<CaseScores> cases) {
        return cases.stream()
                .sorted(
                        Comparator.comparing(CaseScores::method, NaturalOrder.INSTANCE)
                                .thenComparing(CaseScores::caseId, NaturalOrder.INSTANCE))
                .toList();
    }

    private static List<Objects> objects(
            Map<String, Map<String, List<ObjectCurve>>> objects, List<CaseScores> cases) {
        int expected = (int) cases.stream().map(CaseScores::caseId).distinct().count();
        List<Objects> drawn = new ArrayList<>();
        objects.forEach(
                (className, methods) -> {
                    List<Of<ObjectCurve>> curves = new ArrayList<>();
                    List<Integer> counts = new ArrayList<>();
                    methods.forEach(
                            (method, own) -> {
                                ObjectCurve pooled = ObjectCurve.pooled(own);
                                if (drawable(pooled)) {
                                    curves.add(new Of<>(method, pooled));
                                    counts.add(own.size());
                                }
                            });
                    if (!curves.isEmpty()) {
                        drawn.add(new Objects(className, curves, counts, expected));
                    }
                });
        drawn.sort(Comparator.comparingLong(Objects::positives).reversed());
        return drawn;
    }

    public boolean isEmpty() {
        return samples.isEmpty() && objects.isEmpty();
    }

    /** Every drawing that there could be. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>(samples);
        groups.addAll(objects);
        return groups;
    }

    /** Whether there are several tables of samples. */
    public boolean severalCases() {
        return samples.stream().map(Samples::caseId).distinct().count() > 1;
    }

    /** What a class is called, with its table where there are several. */
    public String label(Group group) {
        return severalCases() ? group.className() + " · " + group.caseId() : group.className();
    }
}
