package org.gabarito;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gabarito.cli.GabaritoCommand;

/**
 * Starts the program. Only {@code serve} reaches {@link Server}; every other command must not load
 * a single class of the web framework.
 */
@QuarkusMain
public final class Gabarito {
    private Gabarito() {}

    public static void main(String[] args) {
        int exit =
                new GabaritoCommand(
                                System.in,
                                utf8(FileDescriptor.out),
                                utf8(FileDescriptor.err),
                                Server::start)
                        .run(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Whatever the locale says: tables hold ± and names hold accents. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
