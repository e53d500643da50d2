package org.gabarito.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Guide;
import org.gabarito.guide.MetricCard;
import org.gabarito.guide.ParameterGuidance;
import org.gabarito.guide.Text;
import org.gabarito.plan.Category;
import org.gabarito.report.BibTex;
import org.jspecify.annotations.Nullable;

/** Puts what core knows of a metric and what the guide says of it together. */
final class MetricViews {
    private final Guide guide;
    private final Answering answering;
    private final Locale locale;
    private final MetricMessages words;

    MetricViews(Guide guide, Answering answering, Locale locale, MetricMessages words) {
        this.guide = guide;
        this.answering = answering;
        this.locale = locale;
        this.words = words;
    }

    /**
     * @param category that the metrics shall be meant for, null for all
     */
    List<MetricView.Family> families(@Nullable Category category) {
        Map<MetricInfo.Family, List<MetricView.Line>> families = new LinkedHashMap<>();
        MetricCatalog.all().stream()
                .map(Metric::info)
                .filter(
                        info ->
                                category == null
                                        || info.categories().contains(category.shortName()))
                .forEach(
                        info ->
                                families.computeIfAbsent(info.family(), family -> new ArrayList<>())
                                        .add(line(info)));
        return families.entrySet().stream()
                .map(
                        family ->
                                new MetricView.Family(
                                        family.getKey().name().toLowerCase(Locale.ROOT),
                                        family.getValue()))
                .toList();
    }

    private MetricView.Line line(MetricInfo info) {
        return new MetricView.Line(
                MetricLabel.of(info, guide, locale), text(info, MetricCard::meaning));
    }

    /**
     * @param all what the link to the whole list is called
     */
    List<MetricView.Filter> filters(String all, @Nullable Category current) {
        List<MetricView.Filter> filters = new ArrayList<>();
        filters.add(new MetricView.Filter(all, "/metrics", current == null));
        for (Category category : Category.values()) {
            filters.add(
                    new MetricView.Filter(
                            answering.categoryName(category.longName(), locale),
                            "/metrics?category=" + category.longName(),
                            category == current));
        }
        return filters;
    }

    MetricView view(MetricInfo info) {
        Optional<MetricCard> card = guide.card(info.id());
        return new MetricView(
                info,
                MetricLabel.of(info, guide, locale),
                text(info, MetricCard::meaning),
                Drawings.of("metric-" + info.id()),
                Formulas.of(info.id()),
                number(info.min()) + " – " + number(info.max()),
                number(info.best()),
                categories(info),
                text(info, MetricCard::strengths),
                text(info, MetricCard::weakPoints),
                info.parameters().stream().map(parameter -> row(info.id(), parameter)).toList(),
                empty(info.empty()),
                text(info, MetricCard::edgeCases),
                card.stream()
                        .flatMap(c -> c.relatives().stream())
                        .map(
                                relative ->
                                        new MetricView.Relative(
                                                MetricLabel.of(relative.metric(), guide, locale),
                                                relative.difference().in(locale)))
                        .toList(),
                card.stream()
                        .flatMap(c -> c.tools().stream())
                        .map(
                                tool ->
                                        new MetricView.Tool(
                                                tool.tool(), tool.name(), tool.note().in(locale)))
                        .toList(),
                places(info.id()),
                BibTex.of(info.source()));
    }

    private String text(MetricInfo info, Function<MetricCard, Text> part) {
        return guide.card(info.id()).map(part).map(text -> text.in(locale)).orElse("");
    }

    private List<String> categories(MetricInfo info) {
        return Arrays.stream(Category.values())
                .filter(category -> info.categories().contains(category.shortName()))
                .map(category -> answering.categoryName(category.longName(), locale))
                .toList();
    }

    private List<MetricView.Place> places(String id) {
        return guide.stepsThatRecommend(id).stream()
                .map(
                        step ->
                                new MetricView.Place(
                                        step.step(),
                                        step.title().in(locale),
                                        step.roles().contains("default")))
                .toList();
    }

    private MetricView.ParameterRow row(String metric, Parameter parameter) {
        boolean flag = parameter.kind() == Parameter.Kind.FLAG;
        boolean word = parameter.kind() == Parameter.Kind.CHOICE;
        return new MetricView.ParameterRow(
                parameter.name(),
                fallback(parameter),
                flag,
                flag ? "" : word ? String.join(", ", parameter.choices()) : allowed(parameter),
                guide.parameterMeaning(metric, parameter.name())
                        .flatMap(text -> text.find(locale))
                        .orElse(parameter.meaning()),
                guide.advice(metric).stream()
                        .filter(advice -> advice.parameter().equals(parameter.name()))
                        .flatMap(advice -> advice.cases().stream())
                        .map(this::advice)
                        .toList());
    }

    private MetricView.Advice advice(ParameterGuidance.Case one) {
        return new MetricView.Advice(
                one.when().stream()
                        .map(
                                texts ->
                                        texts.stream()
                                                .map(text -> text.in(locale))
                                                .collect(joining(words.or())))
                        .collect(joining(words.and())),
                one.advice().in(locale));
    }

    private static Collector<CharSequence, ?, String> joining(String word) {
        return Collectors.joining(" " + word + " ");
    }

    private String allowed(Parameter parameter) {
        String unit = parameter.fallback().unit();
        String from = quantity(new Quantity(parameter.min(), unit));
        return Double.isInfinite(parameter.max())
                ? "≥ " + from
                : number(parameter.min()) + " – " + quantity(new Quantity(parameter.max(), unit));
    }

    private String fallback(Parameter parameter) {
        if (parameter.optional()) {
            return "–";
        }
        return parameter.kind() == Parameter.Kind.CHOICE
                ? parameter.text(parameter.fallback())
                : quantity(parameter.fallback());
    }

    private String quantity(Quantity quantity) {
        String number = number(quantity.value());
        return quantity.unit().isEmpty() ? number : number + "\u00a0" + quantity.unit();
    }

    private List<MetricView.EmptyRow> empty(MetricInfo.Empty empty) {
        List<MetricView.EmptyRow> rows = new ArrayList<>();
        if (!empty.ordinary()) {
            rows.add(new MetricView.EmptyRow("reference", number(empty.referenceOnly())));
            rows.add(new MetricView.EmptyRow("prediction", number(empty.predictionOnly())));
        }
        if (!empty.ordinary() || !Double.isNaN(empty.both())) {
            rows.add(new MetricView.EmptyRow("both", number(empty.both())));
        }
        return rows;
    }

    /** With the language's decimal sign; empty where undefined. */
    private String number(double value) {
        return number(value, locale);
    }

    /** Four digits at most, as the language writes them. */
    static String number(double value, Locale locale) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String digits =
                BigDecimal.valueOf(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('-', '−');
        return locale.getLanguage().equals("pt") ? digits.replace('.', ',') : digits;
    }
}
