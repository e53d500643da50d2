package org.gabarito.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.statistics.agreement.ConsensusRule;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.jspecify.annotations.Nullable;

/** Turns a reference and its predictions into cases. One use. */
final class Opening {
    /** Between the name of a method, or rater, and that of the rater it is scored against. */
    private static final String AGAINST = " vs ";

    private final DatasetOptions options;
    private final List<DatasetProblem> problems = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<Path, Listed> listed = new HashMap<>();
    private final SortedMap<String, List<Case>> cases = new TreeMap<>(NaturalOrder.INSTANCE);
    private final Set<String> extra = new LinkedHashSet<>();
    private final Subfolders subfolders;
    private boolean anyPair;
    private boolean detectionMaps;
    private boolean anyConsensus;

    /** A listing with what was wrong with it. */
    private record Listed(Listing files, List<DatasetProblem> problems) {}

    Opening(DatasetOptions options) {
        this.options = options;
        subfolders = new Subfolders(options.contents());
    }

    Dataset open(Path reference, SortedMap<String, Path> given) {
        Dataset opened = withNamedTables(reference, given);
        ConsensusRule rule = options.consensus();
        if (rule == null || anyConsensus) {
            return opened;
        }
        List<DatasetProblem> found = new ArrayList<>(opened.problems());
        found.add(
                Fault.NO_RATERS.at(
                        list(reference).name(),
                        "There is no "
                                + rule.reference()
                                + ", since no case has masks of two raters or more here.",
                        "Put the masks of each rater into a folder of its own inside the reference,"
                                + " under the same names, with the layout auto; or leave the"
                                + " consensus out."));
        return opened.with(found, opened.notes());
    }

    private Dataset withNamedTables(Path reference, SortedMap<String, Path> given) {
        NamedTables named = options.named();
        if (named.isEmpty()) {
            return open(reference, list(reference), given);
        }
        Listing all = list(reference);
        List<NamedFile> others =
                all.files().stream().filter(file -> all.single() || !named.isOne(file)).toList();
        Dataset opened =
                open(reference, new Listing(all.name(), all.root(), others, all.single()), given);
        Groups groups = opened.groups();
        List<DatasetProblem> found = new ArrayList<>(opened.problems());
        List<String> said = new ArrayList<>(opened.notes());
        if (named.groups() != null) {
            Optional<FileSource> table = inside(all, named.groups());
            if (table.isPresent()) {
                Groups read = Groups.read(table.get(), found);
                said.add(read.said(named.groups()));
                groups = groups.with(read);
            } else {
                found.add(
                        Fault.NOT_FOUND.at(
                                named.groups(),
                                "The config names this table of groups, and the reference does not"
                                        + " hold it; there are no groups.",
                                "Upload it with the reference, under this name."));
            }
        }
        for (String column : named.columns()) {
            if (!groups.columns().contains(column)) {
                found.add(
                        Fault.BAD_MANIFEST.at(
                                "aggregate.group_by",
                                "No table has the column of groups “" + column + "”.",
                                "Upload a table with the columns case and "
                                        + column
                                        + " with the reference, and name it under meta."));
            }
        }
        return opened.with(found, said).with(groups);
    }

    /** The file of this name that lies highest. */
    private static Optional<FileSource> inside(Listing files, String fileName) {
        return files.files().stream()
                .filter(file -> !files.single() && file.fileName().equals(fileName))
                .min(Comparator.comparingInt(file -> file.path().length()))
                .map(NamedFile::source);
    }

    private Dataset open(Path reference, Listing given, SortedMap<String, Path> predicted) {
        Listing truth = given;
        Map<String, Listing> predictions = new LinkedHashMap<>();
        predicted.forEach((name, path) -> predictions.put(name, list(path)));
        if (options.stacks()) {
            Listing unfolded = truth;
            truth = MaskFolders.folded(truth, List.copyOf(predictions.values()));
            predictions.replaceAll((name, files) -> MaskFolders.folded(files, List.of(unfolded)));
        }
        Optional<Dataset> paired = byTable(truth, predictions, namedPairs(reference));
        if (paired.isPresent()) {
            return paired.get();
        }
        List<DatasetProblem> ofPredictions = new ArrayList<>();
        Map<String, Side> methods = new TreeMap<>(NaturalOrder.INSTANCE);
        Map<Listing, Side> arranged = new HashMap<>();
        Map<String, Listing> found = subfolders.methods(truth, predictions, notes);
        found.forEach(
                (name, files) ->
                        methods.put(
                                name,
                                arranged.computeIfAbsent(
                                        files, one -> prediction(one, reference, ofPredictions))));
        detectionMaps =
                found.values().stream().anyMatch(files -> layout(files).name().equals("picai"));
        if (detectionMaps) {
            notes.add(
                    "these are detection maps: with --category obd or ins each connected piece is"
                            + " an object, and the highest of its values its score");
        }
        Set<String> names = Pairing.names(methods.values());
        LabelFacts facts = LabelFacts.NONE;
        Map<String, Listing> raters = raters(truth, predictions.values(), names);
        Map<String, Side> truths = new LinkedHashMap<>();
        for (Map.Entry<String, Listing> rater : raters.entrySet()) {
            Side side = reference(rater.getValue(), names, detectionMaps);
            truths.put(rater.getKey(), side);
            facts = facts.isEmpty() ? side.facts() : facts;
            for (Map.Entry<String, Side> method : methods.entrySet()) {
                String name = method.getKey();
                pair(
                        rater.getKey().isEmpty() ? name : name + AGAINST + rater.getKey(),
                        side,
                        method.getValue());
            }
        }
        pairRaters(truths, methods.keySet());
        pairConsensus(truths, methods);
        problems.addAll(ofPredictions);
        facts = withPredicted(facts, methods.values());
        return dataset(facts);
    }

    Dataset openReference(Path reference) {
        Side side = reference(list(reference), Set.of(), false);
        List<Case> alone = new ArrayList<>();
        side.images().forEach((id, file) -> alone.add(new Case("", id, file.source(), null)));
        return new Dataset(alone, List.of(), problems, List.copyOf(notes), side.facts());
    }

    /** The table of pairs that a config names, among the files of the reference. */
    private Optional<FileSource> namedPairs(Path reference) {
        String named = options.named().pairs();
        if (named == null) {
            return Optional.empty();
        }
        Optional<FileSource> found = inside(list(reference), named);
        if (found.isEmpty()) {
            problems.add(
                    Fault.NOT_FOUND.at(
                            named,
                            "The config names this table of pairs, and the reference does not hold"
                                    + " it; files pair by their names.",
                            "Upload it with the reference, under this name."));
        }
        return found;
    }

    private Optional<Dataset> byTable(
            Listing given, Map<String, Listing> predictions, Optional<FileSource> named) {
        Path own = options.pairs();
        Listing truth = own == null ? subfolders.unwrapped(given) : given;
        FileSource table =
                own != null || named.isPresent()
                        ? named.orElseGet(() -> FileSources.of(Objects.requireNonNull(own)))
                        : options.contents() == Contents.LABEL_MAPS
                                ? Manifest.in(truth).orElse(null)
                                : null;
        if (table == null) {
            return Optional.empty();
        }
        tell(given);
        predictions.values().forEach(this::tell);
        List<String> said = new ArrayList<>();
        Optional<Manifest> manifest = Manifest.read(table, own, truth, predictions, problems, said);
        notes.add("pairs are those of " + table.name());
        notes.addAll(said);
        manifest.ifPresent(
                read -> {
                    read.cases().forEach(this::add);
                    extra.addAll(read.extra(options.contents()));
                });
        LabelFacts facts =
                DatasetJson.in(truth, problems).map(DatasetJson::facts).orElse(LabelFacts.NONE);
        List<Case> all = cases.values().stream().flatMap(Collection::stream).toList();
        tellColumns(all);
        return Optional.of(
                new Dataset(
                        all,
                        List.copyOf(extra),
                        problems,
                        List.copyOf(notes),
                        facts,
                        manifest.map(Manifest::groups).orElse(Groups.NONE),
                        false));
    }

    private void add(Case one) {
        cases.computeIfAbsent(one.method(), method -> new ArrayList<>()).add(one);
    }

    private void pair(String method, Side reference, Side prediction) {
        if (reference.images().isEmpty()) {
            return;
        }
        Pairing pairing = Pairing.of(reference, prediction);
        anyPair |= !pairing.isEmpty();
        pairing.notes().forEach(note -> notes.add(method + ": " + note));
        problems.addAll(pairing.problems(method));
        reference
                .images()
                .forEach(
                        (id, file) -> {
                            @Nullable LabelFile found = pairing.prediction(id);
                            Case one =
                                    new Case(
                                            method,
                                            id,
                                            file.source(),
                                            found == null ? null : found.source(),
                                            scores(prediction, id, found));
                            add(found == null ? one.absent(prediction.absence(id)) : one);
                        });
        pairing.extra().forEach(file -> extra.add(file.source().name()));
    }

    /**
     * Each rater against each that follows, over the cases that both have. Left out where a method
     * goes by the name of a rater, since both would be called the same.
     */
    private void pairRaters(Map<String, Side> raters, Set<String> methods) {
        List<String> names = List.copyOf(raters.keySet());
        if (names.stream().anyMatch(methods::contains)) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String method = names.get(i) + AGAINST + names.get(j);
                Side reference = Objects.requireNonNull(raters.get(names.get(j)));
                Side other = Objects.requireNonNull(raters.get(names.get(i)));
                Pairing pairing = Pairing.of(reference, other);
                reference
                        .images()
                        .forEach(
                                (id, file) -> {
                                    @Nullable LabelFile found = pairing.prediction(id);
                                    if (found != null) {
                                        add(new Case(method, id, file.source(), found.source()));
                                    }
                                });
            }
        }
    }

    /** Each method against one more reference: what the raters of a case agree on. */
    private void pairConsensus(Map<String, Side> raters, Map<String, Side> methods) {
        ConsensusRule rule = options.consensus();
        if (rule == null || raters.size() < 2) {
            return;
        }
        String name = rule.reference();
        if (raters.containsKey(name)) {
            problems.add(
                    Fault.DUPLICATE_NAME.at(
                            name,
                            "A rater goes by the name of the consensus, which is left out.",
                            "Give the folder of the rater another name."));
            anyConsensus = true;
            return;
        }
        RaterCases found = RaterCases.of(raters, rule);
        notes.addAll(found.notes());
        anyConsensus = !found.side().images().isEmpty();
        methods.forEach((method, side) -> pair(method + AGAINST + name, found.side(), side));
    }

    private static @Nullable FileSource scores(
            Side prediction, String id, @Nullable LabelFile found) {
        String stem = found == null ? id : found.stem();
        return prediction.companions().scores(stem).orElse(null);
    }

    private Dataset dataset(LabelFacts facts) {
        List<Case> all = cases.values().stream().flatMap(Collection::stream).toList();
        if (!anyPair && !all.isEmpty()) {
            problems.add(noPair(all.get(0).id()));
            all = List.of();
        }
        tellColumns(all);
        return new Dataset(
                all,
                List.copyOf(extra),
                problems,
                List.copyOf(notes),
                facts,
                Groups.NONE,
                detectionMaps);
    }

    /** How tables are read, for the user to check; like tables share a note. */
    private void tellColumns(List<Case> all) {
        if (options.contents() == Contents.LABEL_MAPS) {
            return;
        }
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Set<FileSource> seen = new HashSet<>();
        for (Case one : all) {
            boolean both = one.prediction().filter(file -> file == one.reference()).isPresent();
            if (seen.add(one.reference())) {
                mapping(one.reference(), true, both)
                        .ifPresent(text -> tellColumns(names, text, one.reference()));
            }
            one.prediction()
                    .filter(seen::add)
                    .ifPresent(
                            file ->
                                    mapping(file, false, false)
                                            .ifPresent(text -> tellColumns(names, text, file)));
        }
        names.forEach(
                (text, files) ->
                        notes.add(
                                files.iterator().next()
                                        + (files.size() > 1
                                                ? " and " + (files.size() - 1) + " more"
                                                : "")
                                        + ": "
                                        + text));
    }

    private Optional<String> mapping(FileSource file, boolean reference, boolean both) {
        Optional<String> found =
                options.contents() == Contents.DETECTIONS
                        ? BoxTables.mapping(file, !reference)
                        : ClassificationTable.mapping(
                                file,
                                both
                                        ? SampleColumns.Role.BOTH
                                        : reference
                                                ? SampleColumns.Role.REFERENCE
                                                : SampleColumns.Role.PREDICTION);
        return found.map(
                text ->
                        TableText.isGuessed(file)
                                ? text
                                        + "; it is not UTF-8 and was read as Windows-1252: look at"
                                        + " letters with accents"
                                : text);
    }

    private static void tellColumns(Map<String, Set<String>> names, String text, FileSource file) {
        names.computeIfAbsent(text, one -> new LinkedHashSet<>()).add(file.name());
    }

    private DatasetProblem noPair(String first) {
        return Fault.NO_PAIR.at(
                "reference and prediction",
                "No prediction has the name of a reference: for instance “"
                        + first
                        + "”"
                        + (extra.isEmpty() ? "" : " against “" + extra.iterator().next() + "”")
                        + ".",
                "Give corresponding files the same name; endings may differ.");
    }

    private LabelFacts withPredicted(LabelFacts facts, Collection<Side> predictions) {
        LabelFacts all = facts;
        for (Side side : predictions) {
            if (all.isEmpty()) {
                all = side.facts();
            } else if (all.saysOtherwise(side.facts())) {
                notes.add(
                        side.facts().source()
                                + " of a prediction names labels otherwise ("
                                + side.facts().text()
                                + "); the names of the reference count");
            }
        }
        return all;
    }

    private Listing list(Path path) {
        return listed.computeIfAbsent(
                        path,
                        one -> {
                            List<DatasetProblem> own = new ArrayList<>();
                            return new Listed(Listing.of(one, own), own);
                        })
                .files();
    }

    /** Adds what is wrong with the folder or zip itself, once; whether anything is. */
    private boolean tell(Listing files) {
        Listed one = listed.get(files.root());
        if (one == null || one.problems().isEmpty()) {
            return false;
        }
        problems.addAll(one.problems());
        one.problems().clear();
        return true;
    }

    private Layout layout(Listing files) {
        return options.layout().equals(DatasetOptions.AUTO)
                ? Layouts.of(files, options.contents())
                : Layouts.find(options.layout())
                        .filter(named -> named.recognises(files, options.contents()))
                        .orElseGet(() -> Layouts.of(files, options.contents()));
    }

    private Side reference(Listing given, Set<String> predicted, boolean picai) {
        boolean told = tell(given);
        Listing files = subfolders.unwrapped(given);
        boolean named = !options.layout().equals(DatasetOptions.AUTO);
        Layout layout = named ? Layouts.find(options.layout()).orElse(Layouts.FLAT) : layout(files);
        if (picai && layout == Layouts.FLAT) {
            layout = Layouts.find("picai").orElse(layout);
        }
        List<String> said = new ArrayList<>();
        Side side =
                layout.arrange(
                        new Arranging(
                                files, options.contents(), true, predicted, told, problems, said));
        if (layout != Layouts.FLAT) {
            notes.add(files.name() + ": laid out as " + layout.name());
        }
        notes.addAll(said);
        if (!side.facts().isEmpty()) {
            notes.add("labels of " + side.facts().source() + ": " + side.facts().text());
        }
        return side;
    }

    private Side prediction(Listing files, Path reference, List<DatasetProblem> found) {
        List<DatasetProblem> own = new ArrayList<>();
        Listed one = listed.get(files.root());
        boolean told = one != null && !one.problems().isEmpty();
        boolean isReference = files.root().equals(reference);
        if (told && !isReference) {
            found.addAll(one.problems());
            one.problems().clear();
        }
        List<String> said = new ArrayList<>();
        Side side =
                layout(files)
                        .arrange(
                                new Arranging(
                                        files,
                                        options.contents(),
                                        false,
                                        Set.of(),
                                        told,
                                        own,
                                        said));
        if (!isReference) {
            found.addAll(own);
            notes.addAll(said);
        }
        return side;
    }

    /** Those whose folders make up the reference, or the reference alone under no name. */
    private Map<String, Listing> raters(
            Listing truth, Collection<Listing> predictions, Set<String> predicted) {
        boolean mayBe =
                options.layout().equals(DatasetOptions.AUTO)
                        && options.contents() == Contents.LABEL_MAPS;
        Map<String, Listing> raters =
                mayBe ? subfolders.raters(truth, predictions, predicted) : Map.of();
        if (raters.isEmpty()) {
            return Map.of("", truth);
        }
        notes.add(
                truth.name()
                        + ": "
                        + raters.size()
                        + " raters: "
                        + String.join(", ", raters.keySet()));
        return raters;
    }
}
