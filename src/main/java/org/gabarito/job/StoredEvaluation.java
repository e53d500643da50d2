package org.gabarito.job;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.dataset.Groups;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.jspecify.annotations.Nullable;

/** The record of one evaluation. */
@Entity
@Table(name = "evaluation")
class StoredEvaluation extends PanacheEntityBase {
    @Id public String id = "";

    public String name = "";

    @Enumerated(EnumType.STRING)
    public EvaluationStatus.State state = EvaluationStatus.State.RECEIVING;

    public Instant created = Instant.EPOCH;

    public @Nullable Instant finished;

    /** YAML; empty while files come and nobody has given one. */
    public String config = "";

    /** The config as it was before files had a say in it; for those that can receive again. */
    public String given = "";

    /** Name of the file or folder inside the evaluation's own folder. */
    public String reference = "";

    /** JSON. */
    public String problems = "[]";

    /** Predictions without a reference, as a JSON list. */
    public String extra = "[]";

    /** What was decided on opening the files, as a JSON list. */
    public String notes = "[]";

    /** Of the config as it was when the evaluation ended; empty before. */
    @Column(name = "config_hash")
    public String configHash = "";

    /** JSON: case to column to value. */
    @Column(name = "case_groups")
    public String caseGroups = "{}";

    /** JSON, once it is done. */
    public String headlines = "[]";

    /** Why the whole evaluation failed, or empty. */
    public String failure = "";

    static Optional<StoredEvaluation> find(String id) {
        return findByIdOptional(id);
    }

    /** Whoever changes the state or counts the cases that are left holds this lock. */
    static Optional<StoredEvaluation> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<StoredEvaluation> newestFirst() {
        return list("order by created desc, id");
    }

    static List<StoredEvaluation> receiving() {
        return list("state = ?1", EvaluationStatus.State.RECEIVING);
    }

    /** Those that ended before hashes were kept. */
    static List<StoredEvaluation> withoutHash() {
        return list("state = ?1 and configHash = ''", EvaluationStatus.State.DONE);
    }

    static Optional<String> lastDone() {
        return find("state = ?1 order by finished desc", EvaluationStatus.State.DONE)
                .<StoredEvaluation>firstResultOptional()
                .map(e -> e.id);
    }

    static boolean begin(String id) {
        return update(
                        "state = ?1 where id = ?2 and state = ?3",
                        EvaluationStatus.State.RUNNING,
                        id,
                        EvaluationStatus.State.QUEUED)
                == 1;
    }

    MetricConfig metricConfig() {
        return MetricConfigFile.read(config, "config.yaml").get();
    }

    Groups groups() {
        SortedMap<String, Map<String, String>> values = new TreeMap<>(NaturalOrder.INSTANCE);
        values.putAll(Json.groups(caseGroups));
        return new Groups(values);
    }

    void finish(EvaluationStatus.State last, String reason) {
        state = last;
        failure = reason;
        finished = Instant.now();
        configHash = config.isEmpty() ? "" : MetricConfigFile.hash(metricConfig());
    }
}
