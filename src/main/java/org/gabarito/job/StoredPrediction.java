package org.gabarito.job;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

/** What one method predicted: a file or folder inside the evaluation's own folder. */
@Entity
@Table(name = "evaluation_prediction")
@IdClass(StoredPrediction.Key.class)
class StoredPrediction extends PanacheEntityBase {
    @Id public String evaluation = "";
    @Id public int ordinal;
    public String method = "";
    public String file = "";

    static void removeAll(String evaluation) {
        delete("evaluation = ?1", evaluation);
    }

    static List<StoredPrediction> of(String evaluation) {
        return list("evaluation = ?1 order by ordinal", evaluation);
    }

    record Key(String evaluation, int ordinal) {}
}
