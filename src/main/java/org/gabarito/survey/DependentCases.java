package org.gabarito.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.Text;
import org.gabarito.survey.Proposal.Strength;

/** By names that say whose they are, or which slice, frame or visit of something they are. */
final class DependentCases implements Rule {
    /** {@code sub-01_ses-2}, {@code patient12_slice3}, {@code Mouse 4-left}. */
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?i)^(.*?(?:sub|subj|subject|patient|pat|pt|volunteer|donor|animal|mouse|rat|video)[-_"
                            + " ]?\\d+)(?:[-_. ]?\\D.*|[-_. ].*)?$");

    private static final Pattern BIDS = Pattern.compile("^(sub-[A-Za-z0-9]+)(?:_.*)?$");

    private static final Pattern PIECE =
            Pattern.compile(
                    "(?i)^(.+?)[-_."
                            + " ](?:slice|sl|frame|fr|ses|session|visit|time|tp|day|run|view|img|image|[tz])[-_"
                            + " ]?\\d+.*$");

    private static final Text THRESHOLDS =
            Evidence.text(
                    "Read off the names only: a subject, patient, animal or video with a number, or"
                            + " a slice, frame or visit of something.",
                    "Lido só dos nomes: um sujeito, paciente, animal ou vídeo com número, ou um"
                            + " corte, quadro ou visita de algo.");

    @Override
    public Optional<Proposal> propose(Findings findings) {
        List<String> names = findings.cases().stream().map(CaseLook::id).toList();
        return proposal(names, BIDS, true)
                .or(() -> proposal(names, SUBJECT, true))
                .or(() -> proposal(names, PIECE, false));
    }

    /**
     * @param named whether the names say that it is a subject
     */
    private static Optional<Proposal> proposal(List<String> names, Pattern pattern, boolean named) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String name : names) {
            Matcher matcher = pattern.matcher(name);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            groups.merge(
                    matcher.group(1),
                    List.of(name),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).collect(Collectors.toList()));
        }
        return groups.isEmpty() || names.size() < 2
                ? Optional.empty()
                : Optional.of(proposal(groups, names.size(), named));
    }

    private static Proposal proposal(Map<String, List<String>> groups, int cases, boolean named) {
        boolean repeated = groups.size() < cases;
        Text count =
                Evidence.text(
                        repeated
                                ? "Case names: %s, different subjects in them: %s."
                                : "Case names: %s, each with a subject of its own: %s.",
                        repeated
                                ? "Nomes de casos: %s; sujeitos diferentes neles: %s."
                                : "Nomes de casos: %s, cada um com o seu próprio sujeito: %s.",
                        cases,
                        groups.size());
        Text example =
                groups.values().stream()
                        .filter(group -> group.size() > 1)
                        .findFirst()
                        .map(
                                group ->
                                        Evidence.text(
                                                "For instance: %s.",
                                                "Por exemplo: %s.", Evidence.some(group)))
                        .orElse(null);
        return Proposal.yesNo(
                "dependent_cases",
                repeated,
                Strength.clearIf(named && repeated),
                example == null ? count : Evidence.joined(count, example),
                THRESHOLDS);
    }
}
