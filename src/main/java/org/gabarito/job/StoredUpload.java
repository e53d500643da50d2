package org.gabarito.job;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of one file that comes in pieces; how much of it is there, the file itself tells. */
@Entity
@Table(name = "evaluation_upload")
class StoredUpload extends PanacheEntityBase {
    static final int REFERENCE = 0;

    @Id public String id = "";
    public String evaluation = "";

    /** 0 for the reference, from 1 for methods in the order in which they came. */
    public int side;

    /** Empty for the reference. */
    public String method = "";

    public String path = "";

    /** The path in lower case, since some disks do not tell one from the other. */
    public String folded = "";

    public long length;
    public long modified;
    public String expected = "";
    public String sha256 = "";
    public Instant created = Instant.EPOCH;

    static Optional<StoredUpload> one(String evaluation, String id) {
        return find("evaluation = ?1 and id = ?2", evaluation, id).firstResultOptional();
    }

    static List<StoredUpload> of(String evaluation) {
        return list("evaluation = ?1 order by side, path", evaluation);
    }

    /** Of evaluations that still receive. */
    static List<StoredUpload> unfinished() {
        return list("sha256 = ''");
    }

    static boolean isTaken(StoredUpload upload) {
        return count(
                        "evaluation = ?1 and side = ?2 and folded = ?3",
                        upload.evaluation,
                        upload.side,
                        upload.folded)
                > 0;
    }

    static Optional<Integer> side(String evaluation, String method) {
        return find(
                        "select side from StoredUpload where evaluation = ?1 and method = ?2",
                        evaluation,
                        method)
                .project(Integer.class)
                .firstResultOptional();
    }

    /** Number and length of all files that an evaluation has announced, and its highest side. */
    static Sum sum(String evaluation) {
        return find(
                        "select count(*), coalesce(sum(length), 0L), coalesce(max(side), 0)"
                                + " from StoredUpload where evaluation = ?1",
                        evaluation)
                .project(Sum.class)
                .singleResult();
    }

    static void received(String id, String sha256) {
        update("sha256 = ?1 where id = ?2", sha256, id);
    }

    static void remove(String id) {
        delete("id = ?1", id);
    }

    record Sum(long files, long length, int side) {
        Sum and(StoredUpload one) {
            return new Sum(files + 1, length + one.length, Math.max(side, one.side));
        }
    }

    /** The folder that stands for the side, inside the evaluation's own. */
    String folder() {
        return side == REFERENCE
                ? "reference/reference"
                : "predictions/" + (side - 1) + "/prediction";
    }

    UploadedFile value(long offset) {
        return new UploadedFile(
                id, evaluation, method, path, length, offset, modified, expected, sha256);
    }
}
