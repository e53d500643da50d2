package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gabarito.image.FileSource;

/**
 * BIDS and its derivatives: {@code sub-01/ses-1/anat/sub-01_ses-1_desc-unet_dseg.nii.gz}. Label
 * names stand in tables {@code …_dseg.tsv} at the top or beside the label maps.
 */
final class BidsLayout implements Layout {
    private static final Set<String> LABELS = Set.of("dseg", "mask", "msk", "seg", "label");
    private static final String PROBABILITIES = "probseg";

    /** Every named label is scored in every case, whether it occurs or not. */
    private static final int MOST_NAMES = 100;

    private static final String TABLE = "_dseg.tsv";

    @Override
    public String name() {
        return "bids";
    }

    @Override
    public boolean recognises(Listing files, Contents contents) {
        return !files.single()
                && files.files().stream()
                        .anyMatch(
                                file ->
                                        file.path().startsWith("sub-")
                                                && file.path().indexOf('/') > 0
                                                && contents.reads(file.fileName()));
    }

    @Override
    public Side arrange(Arranging side) {
        List<NamedFile> images = new ArrayList<>();
        List<NamedFile> labels = new ArrayList<>();
        for (NamedFile file : side.images()) {
            String suffix = suffix(side, file);
            if (suffix.equals(PROBABILITIES)) {
                side.problems()
                        .add(
                                Fault.PROBABILITIES.at(
                                        side.files().name() + "/" + file.path(),
                                        "It holds probabilities, not labels.",
                                        "Choose a threshold and save the label map as …_dseg."));
                continue;
            }
            images.add(file);
            if (LABELS.contains(suffix)) {
                labels.add(file);
            }
        }
        List<NamedFile> chosen = labels.isEmpty() ? images : asPredicted(side, labels);
        if (chosen.size() < images.size()) {
            side.note((images.size() - chosen.size()) + " other images are left out");
        }
        return side.side(chosen, names(side, chosen), tables(side));
    }

    /** A brain mask beside the lesions is no missing prediction: only kinds that were predicted. */
    private static List<NamedFile> asPredicted(Arranging side, List<NamedFile> labels) {
        Set<String> suffixes =
                labels.stream()
                        .map(file -> suffix(side, file))
                        .filter(suffix -> side.predicted().contains("_" + suffix))
                        .collect(Collectors.toSet());
        return suffixes.isEmpty()
                ? labels
                : labels.stream().filter(file -> suffixes.contains(suffix(side, file))).toList();
    }

    private static Function<NamedFile, String> names(Arranging side, List<NamedFile> chosen) {
        boolean unique = chosen.stream().map(side::stem).distinct().count() == chosen.size();
        return unique
                ? side::stem
                : file -> (file.folder().isEmpty() ? "" : file.folder() + "/") + side.stem(file);
    }

    private static String suffix(Arranging side, NamedFile file) {
        return BidsName.of(side.stem(file))
                .map(name -> name.suffix().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The names that all tables agree on. */
    private static LabelFacts tables(Arranging side) {
        SortedMap<Integer, String> names = new TreeMap<>();
        Set<Integer> doubtful = new TreeSet<>();
        String source = "";
        for (NamedFile file : side.files().files()) {
            if (!("_" + file.fileName()).toLowerCase(Locale.ROOT).endsWith(TABLE)) {
                continue;
            }
            SortedMap<Integer, String> own = table(file.source(), side.problems());
            own.forEach(
                    (label, name) -> {
                        String other = names.put(label, name);
                        if (other != null && !other.equals(name)) {
                            doubtful.add(label);
                        }
                    });
            source = own.isEmpty() || !source.isEmpty() ? source : file.source().name();
        }
        if (!doubtful.isEmpty()) {
            side.note("the label tables name " + doubtful + " differently, so no name is taken");
            doubtful.forEach(names::remove);
        }
        if (names.size() > MOST_NAMES) {
            side.note(
                    source
                            + " names "
                            + names.size()
                            + " labels; give --labels for those to score");
            names.clear();
        }
        return new LabelFacts(names, Map.of(), null, source);
    }

    private static SortedMap<Integer, String> table(
            FileSource source, List<DatasetProblem> problems) {
        SortedMap<Integer, String> names = new TreeMap<>();
        CsvTable table = CsvTable.open(source, problems).orElse(null);
        if (table == null) {
            return names;
        }
        OptionalInt index = table.find("index", "label", "id");
        OptionalInt name = table.find("name", "abbreviation");
        if (index.isEmpty() || name.isEmpty()) {
            return names;
        }
        table.forEach(
                row -> {
                    double label = row.number(index.getAsInt());
                    if (label == Math.rint(label) && Math.abs(label) < Integer.MAX_VALUE) {
                        names.put((int) label, row.text(name.getAsInt()));
                    }
                },
                true);
        return names;
    }
}
