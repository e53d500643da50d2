package org.gabarito.web;

import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelRuns;
import org.gabarito.core.geometry.LargestComponents;
import org.gabarito.core.geometry.TooManyComponents;
import org.gabarito.core.metric.ErrorMap;
import org.gabarito.evaluation.CaseErrors;
import org.gabarito.evaluation.ObjectMatch;
import org.gabarito.image.NiftiWriter;
import org.gabarito.job.CaseFiles;
import org.gabarito.report.Shown;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.MatchingGraph;
import org.gabarito.report.plot.Montage;

/** Looks into cases, and keeps what was seen last, all of it small. */
@Singleton
final class CaseLooks {
    private static final int MOST_ERRORS = 30;
    private static final int KEPT_LOOKS = 64;
    private static final long KEPT_BYTES = 32L << 20;

    /** More voxels than this no browser draws smoothly. */
    private static final long MOST_VOXELS = 48_000_000;

    private static final long MOST_PIXELS = 16_000_000;

    private final CaseFiles files;

    private final Map<List<String>, CaseLook> looks =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<String>, CaseLook> eldest) {
                    return size() > KEPT_LOOKS;
                }
            };

    private final Map<List<String>, byte[]> layers = new LinkedHashMap<>(16, 0.75f, true);
    private long layerBytes;

    CaseLooks(CaseFiles files) {
        this.files = files;
    }

    /** Which of its images. */
    enum Layer {
        REFERENCE,
        PREDICTION,
        ERROR
    }

    /** A case of a method of an evaluation, and the class that is looked at. */
    record Place(String evaluation, String method, String caseId, String className) {
        List<String> key(String more) {
            return List.of(evaluation, method, caseId, className, more);
        }
    }

    /**
     * @throws IOException when it cannot be shown; the message says why
     */
    CaseLook look(Place place, CaseMessages words, Wording wording) throws IOException {
        List<String> key = place.key(wording.locale().toLanguageTag());
        return kept(
                looks,
                key,
                () -> read(place, errors -> new Looking(errors, place, words, wording).look()));
    }

    /** The compressed volume, or the picture of a flat image. */
    byte[] layer(Place place, Layer layer, boolean picture) throws IOException {
        List<String> key = place.key(layer + (picture ? ".png" : ".nii.gz"));
        synchronized (layers) {
            byte[] kept = layers.get(key);
            if (kept != null) {
                return kept;
            }
        }
        byte[] drawn;
        try {
            drawn = read(place, errors -> draw(errors, place.className(), layer, picture));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        keep(key, drawn);
        return drawn;
    }

    /** Both surfaces with their distances, and the scale that both are coloured by. */
    byte[] surface(Place place, SurfaceFile file) throws IOException {
        synchronized (layers) {
            byte[] kept = layers.get(place.key(file.name()));
            if (kept != null) {
                return kept;
            }
        }
        Map<SurfaceFile, byte[]> drawn;
        try {
            drawn = read(place, errors -> CaseSurfaces.files(errors, place.className()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        drawn.forEach((one, bytes) -> keep(place.key(one.name()), bytes));
        byte[] found = drawn.get(file);
        if (found == null) {
            throw new IOException("There is no surface to be drawn.");
        }
        return found;
    }

    /** What belongs to the surfaces of a case. */
    enum SurfaceFile {
        SCALE,
        REFERENCE_SURFACE,
        PREDICTION_SURFACE
    }

    private void keep(List<String> key, byte[] drawn) {
        if (drawn.length > KEPT_BYTES / 4) {
            return;
        }
        synchronized (layers) {
            byte[] before = layers.put(key, drawn);
            layerBytes += drawn.length - (before == null ? 0 : before.length);
            var eldest = layers.entrySet().iterator();
            while (layerBytes > KEPT_BYTES && eldest.hasNext()) {
                layerBytes -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
    }

    private static <T> T kept(Map<List<String>, T> map, List<String> key, Supplier<T> otherwise)
            throws IOException {
        synchronized (map) {
            T found = map.get(key);
            if (found != null) {
                return found;
            }
        }
        try {
            T made = otherwise.get();
            synchronized (map) {
                map.put(key, made);
            }
            return made;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> T read(Place place, Function<CaseErrors, T> work) {
        try {
            return files.look(place.evaluation(), place.method(), place.caseId(), work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorMap map(CaseErrors errors, String className) {
        return errors.map(className)
                .or(() -> errors.map(CaseErrors.ALL))
                .orElseThrow(IllegalStateException::new);
    }

    private static byte[] draw(CaseErrors errors, String className, Layer layer, boolean picture) {
        Grid grid = errors.grid();
        LabelRuns labels =
                switch (layer) {
                    case REFERENCE -> errors.referenceLabels();
                    case PREDICTION -> errors.predictionLabels();
                    case ERROR -> map(errors, className);
                };
        int largest =
                switch (layer) {
                    case REFERENCE -> errors.largestReferenceLabel();
                    case PREDICTION -> errors.largestPredictionLabel();
                    case ERROR -> ErrorMap.OTHER_CLASS;
                };
        int block = block(grid);
        try {
            if (picture) {
                return LabelPicture.png(
                        grid,
                        labels,
                        block,
                        LabelPicture.colours(layer, errors.labelsAreObjects()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            NiftiWriter.write(
                    grid,
                    labels,
                    largest,
                    errors.place(),
                    block,
                    layer == Layer.ERROR ? NiftiWriter.Choice.HIGHEST : NiftiWriter.Choice.FIRST,
                    out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int block(Grid grid) {
        return NiftiWriter.blocks(grid, isFlat(grid) ? MOST_PIXELS : MOST_VOXELS);
    }

    private static boolean isFlat(Grid grid) {
        return grid.dimensions() < 3;
    }

    /** One look, in the reader's language. */
    private static final class Looking {
        private final CaseErrors errors;
        private final Place place;
        private final CaseMessages words;
        private final Wording wording;
        private final ErrorMap map;
        private final Grid grid;

        Looking(CaseErrors errors, Place place, CaseMessages words, Wording wording) {
            this.errors = errors;
            this.place = place;
            this.words = words;
            this.wording = wording;
            map = CaseLooks.map(errors, place.className());
            grid = errors.grid();
        }

        CaseLook look() {
            LargestComponents.Found found;
            try {
                found = errors.largest(map, MOST_ERRORS);
            } catch (TooManyComponents e) {
                found = new LargestComponents.Found(List.of(), 0);
            }
            String prefix = "m" + Integer.toHexString(place.hashCode()) + "-";
            return new CaseLook(
                    isFlat(grid),
                    errors.missing(),
                    errors.classNames(),
                    block(grid),
                    errors.largestReferenceLabel(),
                    errors.largestPredictionLabel(),
                    errors.labelsAreObjects(),
                    labels(),
                    errors.place().affine().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")),
                    found.largest().stream().map(this::line).toList(),
                    found.count(),
                    map.counts()[ErrorMap.OTHER_CLASS] > 0,
                    new RawString(
                            Montage.draw(map, place.caseId(), prefix, wording::say).orElse("")),
                    objects());
        }

        /** Names of classes by label, for the viewer. */
        private String labels() {
            if (errors.labelsAreObjects()) {
                return "";
            }
            int most = Math.max(errors.largestReferenceLabel(), errors.largestPredictionLabel());
            List<String> names = new ArrayList<>();
            for (int label = 1; label <= Math.min(most, 255); label++) {
                names.add(errors.labelName(label).replace('|', '/'));
            }
            return String.join("|", names);
        }

        private CaseLook.ErrorLine line(LargestComponents.Component one) {
            return new CaseLook.ErrorLine(
                    one.label(),
                    size(one.voxels()),
                    grid.spacing().isPhysical() ? grid.spacing().sizeUnit() : "",
                    one.voxels(),
                    voxel(one.middle()),
                    jump(one.middle()));
        }

        private ResultsView.Number size(long voxels) {
            double size = voxels * grid.spacing().voxelSize();
            return new ResultsView.Number(Shown.value(size, "mm"), Double.toString(size));
        }

        private int[] position(int index) {
            int[] at = new int[grid.dimensions()];
            int rest = index;
            for (int axis = 0; axis < at.length; axis++) {
                at[axis] = rest % grid.size(axis);
                rest /= grid.size(axis);
            }
            return at;
        }

        private String voxel(int index) {
            return Arrays.stream(position(index))
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
        }

        private String jump(int index) {
            int[] at = position(index);
            double[] point =
                    isFlat(grid)
                            ? Arrays.stream(at).mapToDouble(v -> (v + 0.5) / block(grid)).toArray()
                            : errors.place().point(Arrays.stream(at).asDoubleStream().toArray());
            return Arrays.stream(point)
                    .mapToObj(v -> String.format(Locale.ROOT, "%.4f", v))
                    .collect(Collectors.joining(" "));
        }

        private List<CaseLook.Objects> objects() {
            Map<String, List<ObjectMatch>> byClass = new LinkedHashMap<>();
            try {
                for (ObjectMatch one : errors.objects()) {
                    byClass.computeIfAbsent(one.className(), name -> new ArrayList<>()).add(one);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return byClass.entrySet().stream()
                    .map(entry -> objects(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private CaseLook.Objects objects(String className, List<ObjectMatch> all) {
            return new CaseLook.Objects(
                    className,
                    errors.criterion().id(),
                    count(all, ObjectMatch.Kind.MATCHED),
                    count(all, ObjectMatch.Kind.MISSED),
                    count(all, ObjectMatch.Kind.FALSE) + count(all, ObjectMatch.Kind.DOUBLE),
                    new RawString(
                            MatchingGraph.draw(
                                    all, errors.criterion(), new TranslatedGraphWords(words))),
                    MatchingGraph.isCut(all),
                    all.stream().map(this::line).toList());
        }

        private static int count(List<ObjectMatch> all, ObjectMatch.Kind kind) {
            return (int) all.stream().filter(one -> one.kind() == kind).count();
        }

        private CaseLook.ObjectLine line(ObjectMatch one) {
            boolean matched = one.kind() == ObjectMatch.Kind.MATCHED;
            return new CaseLook.ObjectLine(
                    one.kind().name().toLowerCase(Locale.ROOT),
                    one.reference() > 0 ? Integer.toString(one.reference()) : "",
                    one.prediction() > 0 ? Integer.toString(one.prediction()) : "",
                    matched
                            ? new ResultsView.Number(
                                    Shown.value(one.value(), ""), Double.toString(one.value()))
                            : new ResultsView.Number("–", ""),
                    one.referenceVoxels(),
                    one.predictionVoxels(),
                    voxel(one.middle()),
                    jump(one.middle()));
        }
    }
}
