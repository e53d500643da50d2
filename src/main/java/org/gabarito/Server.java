package org.gabarito;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The web application: says where it is once it listens, then waits to be stopped. */
public final class Server implements QuarkusApplication {

    static void start() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        if (LaunchMode.current().isDevOrTest()) {
            Quarkus.run(Server.class);
        } else {
            Quarkus.run(
                    Server.class,
                    (exit, failure) -> {
                        if (failure != null) {
                            System.err.println(
                                    refusal(failure, System.getProperty("gabarito.data")));
                        }
                        System.exit(failure == null ? exit : INTERNAL);
                    });
        }
    }

    /** What to tell about a start in vain: all causes, since the first ones only say where. */
    static String refusal(Throwable failure, @Nullable String data) {
        Set<String> causes = new LinkedHashSet<>();
        for (Throwable cause = failure;
                cause != null && causes.size() < MOST_CAUSES;
                cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                causes.add(cause.getMessage().lines().findFirst().orElse(""));
            }
        }
        return "Gabarito could not start: "
                + String.join("; ", causes)
                + "\nIf the data in "
                + data
                + " are damaged or of a newer version, put back a copy or choose another folder with"
                + " --data.";
    }

    /** Exit code of a server that could not start for a reason that nobody foresaw. */
    private static final int INTERNAL = 4;

    private static final int MOST_CAUSES = 8;

    @Override
    public int run(String... args) {
        Config config = ConfigProvider.getConfig();
        String host = config.getValue("quarkus.http.host", String.class);
        String address = address(host, config.getValue("quarkus.http.port", Integer.class));
        System.out.println("Gabarito is at " + address);
        if (isEveryAddress(host)) {
            System.out.println("Other machines reach it under this machine's name.");
        }
        config.getOptionalValue("gabarito.data", String.class)
                .ifPresent(data -> System.out.println("Data stay in " + data));
        System.out.println("Stop it with Ctrl+C.");
        if (config.getOptionalValue("gabarito.open", Boolean.class).orElse(false)) {
            openBrowser(address);
        }
        Quarkus.waitForExit();
        return 0;
    }

    static String address(String host, int port) {
        String name = isEveryAddress(host) ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/";
    }

    private static boolean isEveryAddress(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static void openBrowser(String address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command =
                system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            System.err.println("No browser could be opened; open the address yourself.");
        }
    }
}
