package org.gabarito.core.metric;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A publication, taken apart so that any style of citation can be made from it.
 *
 * @param authors such as {@code Dice LR}; {@code et al} at the end stands for those not named
 * @param venue journal, proceedings or publisher
 * @param volume such as {@code 15(9)}, empty where there is none
 * @param pages such as {@code 850–863}, empty where there are none
 * @param doi without its resolver, empty where there is none that is certain
 * @param url where to read it if it has no DOI, else empty
 */
public record Source(
        Kind kind,
        List<String> authors,
        String title,
        String venue,
        String volume,
        String pages,
        int year,
        String doi,
        String url) {
    private static final String OTHERS = "et al";
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "on", "of", "in", "to");

    /** The paper that the guide follows; it also names metrics that had no name of their own. */
    public static final Source METRICS_RELOADED =
            new Source(
                    Kind.ARTICLE,
                    "Maier-Hein L, Reinke A, Godau P, et al",
                    "Metrics reloaded: recommendations for image analysis validation",
                    "Nature Methods",
                    "21(2)",
                    "195–212",
                    2024,
                    "10.1038/s41592-023-02151-z");

    /** What was published. */
    public enum Kind {
        ARTICLE,
        CONFERENCE,
        BOOK
    }

    public Source {
        authors = List.copyOf(authors);
    }

    /** With the authors in one line, as they are cited. */
    public Source(
            Kind kind,
            String authors,
            String title,
            String venue,
            String volume,
            String pages,
            int year,
            String doi) {
        this(kind, split(authors), title, venue, volume, pages, year, doi, "");
    }

    private static List<String> split(String authors) {
        return Arrays.stream(authors.split(",")).map(String::strip).toList();
    }

    /** One line that ends without a full stop. */
    public String citation() {
        StringBuilder line = new StringBuilder(String.join(", ", authors));
        line.append(". ").append(title).append(". ").append(venue);
        if (!volume.isEmpty()) {
            line.append(' ').append(volume);
        }
        if (!pages.isEmpty()) {
            line.append(volume.isEmpty() ? ", " : ":").append(pages);
        }
        return line.append(", ").append(year).toString();
    }

    /** Where to read it, empty where nobody knows. */
    public String link() {
        if (doi.isEmpty()) {
            return url;
        }
        return "https://doi.org/" + doi.replace("<", "%3C").replace(">", "%3E").replace(";", "%3B");
    }

    /** A name for reference lists that stays the same, such as {@code dice1945measures}. */
    public String key() {
        String word =
                Arrays.stream(letters(title).split("[^a-z]+"))
                        .filter(part -> !part.isEmpty() && !SMALL_WORDS.contains(part))
                        .findFirst()
                        .orElse("");
        return letters(family(authors.get(0))).replaceAll("[^a-z]", "") + year + word;
    }

    /** Whether more people wrote it than are named. */
    public boolean hasUnnamedAuthors() {
        return authors.get(authors.size() - 1).equals(OTHERS);
    }

    /** Those who are named. */
    public List<String> namedAuthors() {
        return hasUnnamedAuthors() ? authors.subList(0, authors.size() - 1) : authors;
    }

    /** {@code van Ginneken} of {@code van Ginneken B}. */
    public static String family(String author) {
        return author.substring(0, author.lastIndexOf(' '));
    }

    /** {@code LR} of {@code Dice LR}. */
    public static String initials(String author) {
        return author.substring(author.lastIndexOf(' ') + 1);
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
