package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Proxy;

/** Messages as their bundles hold them, for tests that start no server. */
final class EnglishWords {
    private EnglishWords() {}

    static <T> T of(Class<T> bundle) {
        return bundle.cast(
                Proxy.newProxyInstance(
                        bundle.getClassLoader(),
                        new Class<?>[] {bundle},
                        (proxy, method, values) -> {
                            String text = method.getAnnotation(Message.class).value();
                            for (int i = 0; i < method.getParameterCount(); i++) {
                                text =
                                        text.replace(
                                                "{" + method.getParameters()[i].getName() + "}",
                                                String.valueOf(values[i]));
                            }
                            return text;
                        }));
    }
}
