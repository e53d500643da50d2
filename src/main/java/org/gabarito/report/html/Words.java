package org.gabarito.report.html;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gabarito.evaluation.Aggregate;

/** What a report says besides names and numbers. */
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle = ResourceBundle.getBundle("report.words", locale, NO_FALLBACK);
    }

    /**
     * @param fills what stands for {0}, {1} …; taken as it is
     */
    String of(String key, Object... fills) {
        String text = bundle.getString(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open);
            filled.append(fills[Integer.parseInt(text.substring(open + 1, close))]);
            from = close + 1;
        }
        return filled.append(text.substring(from)).toString();
    }

    /** How many of the expected cases count, and how many clusters of them where there are any. */
    String used(Aggregate one) {
        return one.clustered()
                ? of("n_of_clusters", one.used(), one.expected(), one.clusters())
                : of("n_of", one.used(), one.expected());
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
