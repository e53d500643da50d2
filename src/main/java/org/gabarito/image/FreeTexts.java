package org.gabarito.image;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of the keys that programs add to a header may hold something about a patient. */
final class FreeTexts {
    private static final int MOST = 100;

    /** Also what ITK carries over from NIfTI. */
    private static final Set<String> FIELDS =
            Set.of(
                    "comment",
                    "content",
                    "descrip",
                    "db_name",
                    "aux_file",
                    "intent_name",
                    "itk_filenotes",
                    "objectlabel",
                    "acquisitiondate");

    private FreeTexts() {}

    static List<HeaderText> of(Map<String, String> pairs) {
        return new TreeMap<>(pairs)
                .entrySet().stream()
                        .filter(pair -> !pair.getValue().isBlank() && isFree(pair.getKey()))
                        .limit(MOST)
                        .map(pair -> new HeaderText(pair.getKey(), pair.getValue().strip()))
                        .toList();
    }

    /** DICOM's group 0010 is the patient. */
    private static boolean isFree(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return FIELDS.contains(lower)
                || lower.contains("patient")
                || lower.contains("0010|")
                || lower.contains("dicom_0010");
    }
}
