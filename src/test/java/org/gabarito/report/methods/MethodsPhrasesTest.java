package org.gabarito.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of both languages say the same. */
class MethodsPhrasesTest {
    private static final Pattern SLOT = Pattern.compile("\\{\\w+}|\\[\\[|\\[@\\w+]");

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader file =
                new InputStreamReader(
                        MethodsPhrasesTest.class.getResourceAsStream(name + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/methods/methods", "/snippets/limits"})
    void haveTheSameKeys(String name) throws IOException {
        assertEquals(
                new TreeSet<>(read(name).stringPropertyNames()),
                new TreeSet<>(read(name + "_pt_BR").stringPropertyNames()));
    }

    @Test
    void haveTheSameSlotsAndBlanks() throws IOException {
        Properties english = read("/methods/methods");
        Properties portuguese = read("/methods/methods_pt_BR");
        for (String key : english.stringPropertyNames()) {
            assertEquals(marks(english, key), marks(portuguese, key), key);
        }
    }

    private static Set<String> marks(Properties texts, String key) {
        Set<String> marks = new TreeSet<>();
        Matcher slot = SLOT.matcher(texts.getProperty(key));
        while (slot.find()) {
            marks.add(slot.group());
        }
        return marks;
    }
}
