package org.gabarito.job;

import static org.gabarito.job.EvaluationStatus.State.CANCELLED;
import static org.gabarito.job.EvaluationStatus.State.DONE;
import static org.gabarito.job.EvaluationStatus.State.FAILED;
import static org.gabarito.job.EvaluationStatus.State.QUEUED;
import static org.gabarito.job.EvaluationStatus.State.RECEIVING;
import static org.gabarito.job.EvaluationStatus.State.REVIEW;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MissingSpacing;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.UsualConfig;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.Reading;
import org.jboss.logging.Logger;

/** Evaluations as rows, folders and queued tasks. */
@ApplicationScoped
class StoredEvaluations implements Evaluations {
    private static final Logger LOG = Logger.getLogger(StoredEvaluations.class);

    private final Storage storage;
    private final Scoring scoring;
    private final OpenDatasets datasets;
    private final Queue queue;
    private final Inspections inspections;
    private final RecentResults recent;
    private final Event<EvaluationDeleted> deleted;
    private final Event<EvaluationDone> done;

    StoredEvaluations(
            Storage storage,
            Scoring scoring,
            OpenDatasets datasets,
            Queue queue,
            Inspections inspections,
            RecentResults recent,
            Event<EvaluationDeleted> deleted,
            Event<EvaluationDone> done) {
        this.storage = storage;
        this.scoring = scoring;
        this.datasets = datasets;
        this.queue = queue;
        this.inspections = inspections;
        this.recent = recent;
        this.deleted = deleted;
        this.done = done;
    }

    void removeOrphans(@Observes StartupEvent event) {
        storage.keepOnly(
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        StoredEvaluation.newestFirst().stream()
                                                .map(e -> e.id)
                                                .collect(Collectors.toSet())));
    }

    @Override
    public EvaluationStatus create(
            String name,
            MetricConfig given,
            Path reference,
            SortedMap<String, Path> predictions,
            boolean start) {
        String id = EvaluationId.next();
        MetricConfig config = Evaluation.forFiles(given, reference);
        try {
            StoredEvaluation evaluation = new StoredEvaluation();
            evaluation.id = id;
            evaluation.name = name;
            evaluation.created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            evaluation.config = checked(MetricConfigFile.yaml(config));
            evaluation.reference = storage.take(id, "reference", reference);
            List<StoredPrediction> stored = takePredictions(id, predictions);
            Dataset dataset = open(evaluation, stored).withNamesInFiles();
            evaluation.problems = Json.write(dataset.problems());
            evaluation.extra = Json.write(dataset.extra());
            evaluation.notes = Json.write(dataset.notes());
            evaluation.caseGroups = Json.write(dataset.groups().values());
            MetricConfig named = Evaluation.withLabels(config, dataset);
            evaluation.config = checked(MetricConfigFile.yaml(named));
            decide(evaluation, named, dataset, start);
            QuarkusTransaction.requiringNew().run(() -> record(evaluation, stored, dataset));
        } catch (RuntimeException e) {
            storage.delete(id);
            throw e;
        }
        return find(id).orElseThrow();
    }

    @Override
    public EvaluationStatus open(String name, Optional<MetricConfig> config) {
        StoredEvaluation evaluation = new StoredEvaluation();
        evaluation.id = EvaluationId.next();
        evaluation.name = name;
        evaluation.created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        evaluation.config = config.map(c -> checked(MetricConfigFile.yaml(c))).orElse("");
        evaluation.state = RECEIVING;
        QuarkusTransaction.requiringNew().run(() -> evaluation.persist());
        return find(evaluation.id).orElseThrow();
    }

    @Override
    public Optional<Finish> finish(
            String id, String name, Optional<MetricConfig> config, boolean start) {
        Optional<StoredEvaluation> found =
                QuarkusTransaction.requiringNew().call(() -> StoredEvaluation.find(id));
        return found.map(
                evaluation ->
                        evaluation.state == RECEIVING
                                ? finish(evaluation, name, config, start)
                                : new Finish(find(id).orElseThrow(), "", List.of()));
    }

    private Finish finish(
            StoredEvaluation draft, String name, Optional<MetricConfig> sent, boolean start) {
        ReceivedFiles files = ReceivedFiles.of(draft.id);
        List<DatasetProblem> missing = files.problems();
        if (!missing.isEmpty()) {
            return new Finish(find(draft.id).orElseThrow(), text(missing.get(0)), missing);
        }
        Optional<MetricConfig> given =
                sent.or(
                        () ->
                                Optional.of(draft)
                                        .filter(d -> !d.config.isEmpty())
                                        .map(StoredEvaluation::metricConfig));
        Path home = storage.home(draft.id);
        MetricConfig config =
                Evaluation.forFiles(
                        given.orElseGet(() -> files.usualConfig(home)),
                        home.resolve(files.reference()));
        draft.given = given.map(MetricConfigFile::yaml).orElse("");
        draft.config = checked(MetricConfigFile.yaml(config));
        draft.reference = files.reference();
        Dataset dataset = open(draft, files.predictions()).withNamesInFiles();
        Optional<String> refusal = refusal(config, dataset, start);
        if (refusal.isPresent()) {
            return new Finish(find(draft.id).orElseThrow(), refusal.get(), dataset.problems());
        }
        MetricConfig named = Evaluation.withLabels(config, dataset);
        draft.config = checked(MetricConfigFile.yaml(named));
        draft.name =
                Stream.of(name, draft.name, files.name(config))
                        .filter(n -> !n.isEmpty())
                        .findFirst()
                        .orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                StoredEvaluation.lock(draft.id)
                                        .filter(e -> e.state == RECEIVING)
                                        .ifPresent(
                                                e -> {
                                                    take(e, draft, dataset);
                                                    decide(e, named, dataset, start);
                                                    record(e, files.predictions(), dataset);
                                                }));
        return new Finish(find(draft.id).orElseThrow(), "", dataset.problems());
    }

    private static void take(StoredEvaluation stored, StoredEvaluation draft, Dataset dataset) {
        stored.name = draft.name;
        stored.given = draft.given;
        stored.config = draft.config;
        stored.reference = draft.reference;
        stored.problems = Json.write(dataset.problems());
        stored.extra = Json.write(dataset.extra());
        stored.notes = Json.write(dataset.notes());
        stored.caseGroups = Json.write(dataset.groups().values());
    }

    private static String text(DatasetProblem problem) {
        return problem.where() + ": " + problem.fault() + " " + problem.cure();
    }

    @Override
    @Transactional
    public Optional<EvaluationStatus> reopen(String id) {
        StoredEvaluation.lock(id)
                .filter(e -> e.state == REVIEW && StoredUpload.sum(id).files() > 0)
                .ifPresent(
                        e -> {
                            StoredCase.removeAll(id);
                            StoredPrediction.removeAll(id);
                            e.state = RECEIVING;
                            e.config = e.given;
                            e.problems = "[]";
                            e.extra = "[]";
                            e.notes = "[]";
                            datasets.forget(id);
                            inspections.forget(id);
                        });
        return find(id);
    }

    @Override
    @Transactional
    public Optional<Finish> amend(String id, MetricConfig config) {
        return StoredEvaluation.lock(id)
                .map(
                        stored ->
                                stored.state == REVIEW
                                        ? amend(stored, config)
                                        : new Finish(find(id).orElseThrow(), "", List.of()));
    }

    private Finish amend(StoredEvaluation stored, MetricConfig wanted) {
        String id = stored.id;
        MetricConfig before = stored.metricConfig();
        MetricConfig config = UsualConfig.following(before, wanted, datasets.dataset(id));
        String yaml = checked(MetricConfigFile.yaml(config));
        boolean alike =
                config.layout().equals(before.layout())
                        && Objects.equals(config.consensus(), before.consensus());
        if (alike) {
            stored.config = yaml;
        } else {
            String old = stored.config;
            stored.config = yaml;
            Dataset dataset = open(stored, StoredPrediction.of(id)).withNamesInFiles();
            Optional<String> refusal = new Evaluation(config).refusalOfPairs(dataset);
            if (refusal.isPresent()) {
                stored.config = old;
                return new Finish(find(id).orElseThrow(), refusal.get(), dataset.problems());
            }
            stored.config = checked(MetricConfigFile.yaml(Evaluation.withLabels(config, dataset)));
            stored.problems = Json.write(dataset.problems());
            stored.extra = Json.write(dataset.extra());
            stored.notes = Json.write(dataset.notes());
            StoredCase.removeAll(id);
            recordCases(id, dataset.cases());
        }
        datasets.forget(id);
        inspections.forget(id);
        return new Finish(find(id).orElseThrow(), "", List.of());
    }

    @Override
    @Transactional
    public Optional<String> question(String id) {
        return StoredEvaluation.find(id)
                .filter(e -> e.state == REVIEW)
                .flatMap(e -> MissingSpacing.ask(e.metricConfig(), datasets.dataset(id), false));
    }

    /** Removes what still receives but has not for long. */
    void expire(Instant before) {
        List<String> silent =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        StoredEvaluation.receiving().stream()
                                                .filter(e -> e.created.isBefore(before))
                                                .map(e -> e.id)
                                                .toList());
        silent.stream()
                .filter(
                        id ->
                                storage.lastWritten(id)
                                        .map(last -> last.isBefore(before))
                                        .orElse(true))
                .forEach(this::delete);
    }

    /** A recommendation may hold metrics that cannot be computed; workers must not find out. */
    private static String checked(String yaml) {
        Reading<MetricConfig> reading = MetricConfigFile.read(yaml, "config.yaml");
        if (reading.refused()) {
            throw new ConfigRefused(reading.problems());
        }
        return yaml;
    }

    private List<StoredPrediction> takePredictions(String id, SortedMap<String, Path> predictions) {
        List<StoredPrediction> stored = new ArrayList<>();
        predictions.forEach(
                (method, path) -> {
                    StoredPrediction prediction = new StoredPrediction();
                    prediction.evaluation = id;
                    prediction.ordinal = stored.size();
                    prediction.method = method;
                    prediction.file = storage.take(id, "predictions/" + stored.size(), path);
                    stored.add(prediction);
                });
        return stored;
    }

    private Dataset open(StoredEvaluation evaluation, List<StoredPrediction> stored) {
        Path home = storage.home(evaluation.id);
        SortedMap<String, Path> predictions = new TreeMap<>();
        stored.forEach(p -> predictions.put(p.method, home.resolve(p.file)));
        return scoring.open(
                evaluation.metricConfig(), home.resolve(evaluation.reference), predictions);
    }

    /** Failed at once, waiting for a person, or off to the queue. */
    private static void decide(
            StoredEvaluation evaluation, MetricConfig config, Dataset dataset, boolean start) {
        Optional<String> refusal = refusal(config, dataset, start);
        if (refusal.isPresent()) {
            evaluation.finish(FAILED, refusal.get());
        } else if (start && dataset.problems().isEmpty() && dataset.extra().isEmpty()) {
            evaluation.state = QUEUED;
        } else {
            evaluation.state = REVIEW;
        }
    }

    /** On review a person can still answer what keeps all of it from being scored. */
    private static Optional<String> refusal(MetricConfig config, Dataset dataset, boolean start) {
        Evaluation evaluation = new Evaluation(config);
        return start ? evaluation.refusal(dataset) : evaluation.refusalOfPairs(dataset);
    }

    private void record(
            StoredEvaluation evaluation, List<StoredPrediction> predictions, Dataset dataset) {
        evaluation.persist();
        predictions.forEach(p -> p.persist());
        recordCases(evaluation.id, dataset.cases());
        if (evaluation.state == QUEUED) {
            enqueue(evaluation.id);
        }
    }

    private static void recordCases(String evaluation, List<Case> cases) {
        int ordinal = 0;
        for (Case each : cases) {
            StoredCase row = new StoredCase();
            row.id = StoredCase.id(evaluation, ordinal);
            row.evaluation = evaluation;
            row.ordinal = ordinal++;
            row.method = each.method();
            row.caseId = each.id();
            row.reference = each.referenceName();
            row.prediction = each.predictionName();
            row.persist();
        }
    }

    private void enqueue(String id) {
        queue.add(StoredCase.ids(id));
    }

    @Override
    @Transactional
    public Optional<EvaluationStatus> find(String id) {
        return StoredEvaluation.find(id).map(e -> Statuses.of(List.of(e)).get(0));
    }

    @Override
    @Transactional
    public List<EvaluationStatus> list() {
        return Statuses.of(StoredEvaluation.newestFirst());
    }

    @Override
    @Transactional
    public List<PairPreview> pairs(String id) {
        return StoredCase.of(id).stream()
                .map(c -> new PairPreview(c.method, c.caseId, c.reference, c.prediction))
                .toList();
    }

    @Override
    @Transactional
    public List<String> extra(String id) {
        return StoredEvaluation.find(id).map(e -> Json.texts(e.extra)).orElse(List.of());
    }

    @Override
    @Transactional
    public List<String> notes(String id) {
        return StoredEvaluation.find(id).map(e -> Json.texts(e.notes)).orElse(List.of());
    }

    @Override
    @Transactional
    public Optional<EvaluationStatus> start(String id) {
        StoredEvaluation.lock(id)
                .filter(e -> e.state == REVIEW && question(id).isEmpty())
                .ifPresent(
                        e -> {
                            e.state = QUEUED;
                            enqueue(id);
                            inspections.forget(id);
                        });
        return find(id);
    }

    @Override
    @Transactional
    public Optional<EvaluationStatus> cancel(String id) {
        StoredEvaluation.lock(id)
                .filter(e -> !e.state.isFinal())
                .ifPresent(
                        e -> {
                            e.finish(CANCELLED, "");
                            queue.remove(id);
                        });
        return find(id);
    }

    @Override
    public boolean delete(String id) {
        boolean found =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Optional<StoredEvaluation> stored = StoredEvaluation.lock(id);
                                    stored.ifPresent(
                                            e -> {
                                                queue.remove(id);
                                                e.delete();
                                            });
                                    return stored.isPresent();
                                });
        if (found) {
            storage.delete(id);
            datasets.forget(id);
            inspections.forget(id);
            recent.forget(id);
            deleted.fire(new EvaluationDeleted(id));
        }
        return found;
    }

    @Override
    @Transactional
    public Optional<MetricConfig> config(String id) {
        return StoredEvaluation.find(id)
                .filter(e -> !e.config.isEmpty())
                .map(StoredEvaluation::metricConfig);
    }

    @Override
    @Transactional
    public List<CaseScores> cases(String id) {
        return done(id).map(RecentResults.Scored::cases).orElseGet(() -> RecentResults.cases(id));
    }

    @Override
    @Transactional
    public Optional<Results> results(String id) {
        return done(id).map(RecentResults.Scored::results);
    }

    private Optional<RecentResults.Scored> done(String id) {
        return StoredEvaluation.find(id).filter(e -> e.state == DONE).map(e -> recent.find(e));
    }

    @Override
    @Transactional
    public Optional<EvaluationStatus> rename(String id, String name) {
        StoredEvaluation.lock(id).ifPresent(e -> e.name = name);
        return find(id);
    }

    @Override
    @Transactional
    public Groups groups(String id) {
        return StoredEvaluation.find(id).map(StoredEvaluation::groups).orElse(Groups.NONE);
    }

    @Override
    @Transactional
    public Optional<EvaluationStatus> regroup(String id, Groups groups) {
        StoredEvaluation.lock(id)
                .ifPresent(
                        e -> {
                            String cluster = e.metricConfig().statistics().cluster();
                            Groups kept = e.groups().keeping(column -> column.equals(cluster));
                            e.caseGroups = Json.write(kept.with(groups).values());
                        });
        recent.forget(id);
        return find(id);
    }

    @Override
    @Transactional
    public List<PastEvaluation> history() {
        List<StoredEvaluation> stored = StoredEvaluation.newestFirst();
        List<EvaluationStatus> statuses = Statuses.of(stored);
        List<PastEvaluation> history = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            StoredEvaluation one = stored.get(i);
            history.add(
                    new PastEvaluation(
                            statuses.get(i), one.configHash, Json.headlines(one.headlines)));
        }
        return history;
    }

    /** Sums up those that ended under an earlier version, which kept no headlines. */
    void completeHistory(@Observes StartupEvent event) {
        Thread thread = new Thread(this::completeHistory, "history");
        thread.setDaemon(true);
        thread.start();
    }

    private void completeHistory() {
        List<String> open =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        StoredEvaluation.withoutHash().stream()
                                                .map(e -> e.id)
                                                .toList());
        for (String id : open) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> StoredEvaluation.lock(id).ifPresent(this::complete));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Could not sum up %s for the history", id);
            }
        }
        // What was looked at last before the server stopped is likely to be looked at first.
        QuarkusTransaction.requiringNew()
                .call(StoredEvaluation::lastDone)
                .ifPresent(id -> done.fireAsync(new EvaluationDone(id)));
    }

    private void complete(StoredEvaluation evaluation) {
        MetricConfig config = evaluation.metricConfig();
        evaluation.configHash = MetricConfigFile.hash(config);
        evaluation.headlines = Json.write(Headline.of(recent.find(evaluation).results()));
    }
}
