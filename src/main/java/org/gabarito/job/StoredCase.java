package org.gabarito.job;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case of one method: the unit of work, with its scores once it is done. */
@Entity
@Table(name = "evaluation_case")
class StoredCase extends PanacheEntityBase {
    /** Also the id of its task in the queue. */
    @Id public String id = "";

    public String evaluation = "";

    /** Place among the evaluation's cases in their final order. */
    public int ordinal;

    public String method = "";

    @Column(name = "case_id")
    public String caseId = "";

    /** As the user knows it. */
    public String reference = "";

    /** As the user knows it, empty when it is missing. */
    public String prediction = "";

    @Enumerated(EnumType.STRING)
    public State state = State.WAITING;

    public int attempts;

    /** JSON. */
    public @Nullable String result;

    public String problem = "";

    enum State {
        WAITING,
        RUNNING,
        SCORED,
        FAILED;

        static final Set<State> OPEN = EnumSet.of(WAITING, RUNNING);
    }

    static String id(String evaluation, int ordinal) {
        return evaluation + "/" + ordinal;
    }

    static Optional<StoredCase> find(String id) {
        return findByIdOptional(id);
    }

    static void removeAll(String evaluation) {
        delete("evaluation = ?1", evaluation);
    }

    static List<StoredCase> of(String evaluation) {
        return list("evaluation = ?1 order by ordinal", evaluation);
    }

    static List<String> ids(String evaluation) {
        return find("select id from StoredCase where evaluation = ?1 order by ordinal", evaluation)
                .project(String.class)
                .list();
    }

    /** JSON of the cases that are done, in their final order. */
    static List<String> results(String evaluation) {
        return find(
                        "select result from StoredCase"
                                + " where evaluation = ?1 and result is not null order by ordinal",
                        evaluation)
                .project(String.class)
                .list();
    }

    /** How many cases of each evaluation are in each state. */
    static List<Tally> tallies(Collection<String> evaluations) {
        return find(
                        "select evaluation, state, count(*) from StoredCase"
                                + " where evaluation in ?1 group by evaluation, state",
                        evaluations)
                .project(Tally.class)
                .list();
    }

    static long open(String evaluation) {
        return count("evaluation = ?1 and state in ?2", evaluation, State.OPEN);
    }

    /** Stores a result unless there is one: a case may be scored twice but counts once. */
    static boolean complete(String id, State state, String result, String problem) {
        return update(
                        "state = :state, result = :result, problem = :problem"
                                + " where id = :id and state in :open",
                        Parameters.with("state", state)
                                .and("result", result)
                                .and("problem", problem)
                                .and("id", id)
                                .and("open", State.OPEN))
                == 1;
    }

    /** Takes back an attempt that an orderly stop cut short. */
    static void handBack(Collection<String> ids) {
        update(
                "state = ?1, attempts = attempts - 1 where id in ?2 and state = ?3",
                State.WAITING,
                ids,
                State.RUNNING);
    }

    record Tally(String evaluation, State state, long count) {}
}
