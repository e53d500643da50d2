package org.gabarito.cli;

import java.io.Console;
import java.util.Arrays;

/**
 * Which of our streams are terminals. The start script knows and says so in a system property;
 * without it we ask Java, which sees only whether all streams are.
 */
record Terminal(boolean out, boolean err) {

    static Terminal ofThisProcess() {
        String told = System.getProperty("gabarito.terminals");
        if (told != null) {
            var names = Arrays.asList(told.split(","));
            return new Terminal(names.contains("out"), names.contains("err"));
        }
        boolean interactive = isTerminal(System.console());
        return new Terminal(interactive, interactive);
    }

    /** From Java 22 on there is a console even when everything is redirected. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
