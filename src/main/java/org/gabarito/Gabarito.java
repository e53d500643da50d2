package org.gabarito;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the program. */
@QuarkusMain
public final class Gabarito {
    private Gabarito() {}

    public static void main(String[] args) {
        if (args.length == 0 || args[0].equals("serve")) {
            Quarkus.run(args);
        } else {
            System.out.println("command " + args[0]);
        }
    }
}
