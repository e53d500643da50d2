package org.gabarito.cli;

import java.io.PrintWriter;

/** Text for a terminal, in lines that fit. */
final class Lines {
    private static final int WIDTH = 80;

    private final PrintWriter out;
    private final boolean bold;

    /**
     * @param bold whether there is somebody to see it
     */
    Lines(PrintWriter out, boolean bold) {
        this.out = out;
        this.bold = bold;
    }

    void line(String text) {
        out.println(text);
    }

    /**
     * @param first what the first line begins with; the others are indented as far
     */
    void wrapped(String first, String text) {
        StringBuilder line = new StringBuilder(first);
        int empty = line.length();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > empty && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(" ".repeat(first.length()));
                empty = line.length();
            }
            line.append(line.length() > empty ? " " : "").append(word);
        }
        out.println(line);
    }

    void bold(String text) {
        if (bold) {
            out.print("\u001b[1m");
        }
        wrapped("", text);
        if (bold) {
            out.print("\u001b[0m");
        }
    }

    void prompt(String text) {
        out.print(text);
        out.flush();
    }
}
