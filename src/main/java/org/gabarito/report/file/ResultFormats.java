package org.gabarito.report.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every format there is. */
public final class ResultFormats {
    static final ResultFormat CSV = new CsvFormat();
    static final ResultFormat JSON = new JsonFormat();
    public static final ResultFormat HTML = new HtmlFormat();

    private static final List<ResultFormat> ALL =
            List.of(
                    CSV,
                    JSON,
                    HTML,
                    new LatexFormat(),
                    new MarkdownFormat(),
                    new MethodsFormat(),
                    new PlotsFormat(),
                    new NnUnetFormat(),
                    new MetricsReloadedFormat(),
                    new PanopticaFormat(),
                    new ChallengerFormat(),
                    new GrandChallengeFormat(),
                    new AuditFormat());

    private ResultFormats() {}

    public static List<ResultFormat> all() {
        return ALL;
    }

    /** What is written when nobody says otherwise. */
    public static List<ResultFormat> usual() {
        return List.of(CSV, JSON, HTML);
    }

    public static Optional<ResultFormat> find(String name) {
        return ALL.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    /** All names, parted by commas. */
    public static String names() {
        return ALL.stream().map(ResultFormat::name).collect(Collectors.joining(", "));
    }
}
