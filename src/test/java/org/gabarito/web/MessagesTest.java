package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of the site lacks a translation. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static Stream<Class<?>> bundles() {
        return Stream.of(
                SiteMessages.class,
                StartMessages.class,
                GuideMessages.class,
                AdviceMessages.class,
                MetricMessages.class,
                ScoreMessages.class,
                HistoryMessages.class,
                SurveyMessages.class,
                CaseMessages.class,
                PlotMessages.class,
                TreeMessages.class,
                ExportMessages.class,
                PublishMessages.class);
    }

    /** Beyond 300, Qute cuts the code that it makes of a bundle in two, which Java then refuses. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noBundleIsTooLarge(Class<?> bundle) {
        assertTrue(bundle.getDeclaredMethods().length < 300, bundle.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsTranslatedAndNothingElse(Class<?> bundle) throws IOException {
        assertEquals(
                Arrays.stream(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(translations(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void translationsHoldTheSameValues(Class<?> bundle) throws IOException {
        Properties translations = translations(bundle);
        for (Method message : bundle.getDeclaredMethods()) {
            String translated = translations.getProperty(message.getName());
            assertFalse(translated.isBlank(), message.getName());
            assertEquals(
                    places(message.getAnnotation(Message.class).value()),
                    places(translated),
                    message.getName());
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties translations(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Properties texts = new Properties();
        try (InputStream in =
                bundle.getResourceAsStream("/messages/" + name + "_pt-BR.properties")) {
            assertNotNull(in, name);
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
