package org.gabarito.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code serve}: looks that everything the server needs is there, hands it its settings as system
 * properties, and starts it. What is wrong is said within a moment, not after a start in vain.
 */
@Command(
        name = "serve",
        description =
                "Serves the questionnaire, scoring and results to browsers and programs until"
                        + " stopped. Nothing leaves this machine.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped",
            "2:wrong usage",
            "3:port or data folder cannot be used, or the trees have faults",
            "4:internal error"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65535;

    private final Runnable server;

    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (default: 8080; 0 takes any free one).")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "Address to listen on (default: 127.0.0.1, this machine only; 0.0.0.0 lets"
                            + " others in).")
    private @Nullable String host;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where database and uploads lie (default: GABARITO_DATA from the environment,"
                            + " else ~/.gabarito).")
    private @Nullable Path data;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Name under which a reverse proxy or other machines reach this server; may be"
                            + " repeated. A server for this machine only refuses other names.")
    private List<String> allowedHosts = List.of();

    @Option(names = "--open", description = "Open the start page in a browser.")
    private boolean open;

    @Mixin private TreesOption trees;

    // Held until the process ends.
    private @Nullable FileChannel lock;

    ServeCommand(Runnable server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        int wantedPort =
                Optional.ofNullable(port)
                        .or(() -> setting("quarkus.http.port").map(Integer::valueOf))
                        .orElse(8080);
        String wantedHost =
                Optional.ofNullable(host)
                        .or(() -> setting("quarkus.http.host"))
                        .orElse("127.0.0.1");
        Path folder =
                Optional.ofNullable(data)
                        .or(() -> setting("gabarito.data").map(Path::of))
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".gabarito"))
                        .toAbsolutePath()
                        .normalize();
        requireFree(wantedHost, wantedPort);
        takeOver(folder);
        trees.folder()
                .or(() -> setting("gabarito.trees").map(Path::of))
                .ifPresent(
                        own -> {
                            TreesOption.read(own);
                            System.setProperty(
                                    "gabarito.trees", own.toAbsolutePath().normalize().toString());
                        });
        System.setProperty("quarkus.http.port", Integer.toString(wantedPort));
        System.setProperty("quarkus.http.host", wantedHost);
        System.setProperty("gabarito.data", folder.toString());
        if (!allowedHosts.isEmpty()) {
            System.setProperty("gabarito.allowed-hosts", String.join(",", allowedHosts));
        }
        System.setProperty("gabarito.open", Boolean.toString(open));
        if (Terminal.ofThisProcess().err()) {
            spec.commandLine().getErr().println("Starting …");
        }
        server.run();
        return Exit.DONE;
    }

    /** Someone may have set it for the framework rather than for us. */
    private static Optional<String> setting(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank());
    }

    private static void requireFree(String host, int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw Refusal.usage("Port " + port + " does not exist: give one from 0 to 65535.");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw Refusal.nothing(
                    "The address " + host + " is unknown: give one of this machine with --host.");
        } catch (IOException e) {
            throw Refusal.nothing(
                    "Cannot listen on port "
                            + port
                            + " of "
                            + host
                            + " ("
                            + e.getMessage()
                            + "). Stop what uses it, or choose another with --port.");
        }
    }

    private void takeOver(Path folder) {
        try {
            Files.createDirectories(folder);
            lock =
                    FileChannel.open(
                            folder.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw Refusal.nothing(
                        "Another Gabarito is using "
                                + folder
                                + ". Stop it, or choose another folder with --data.");
            }
        } catch (OverlappingFileLockException e) {
            // This very process holds it: development mode starts the program anew on each change.
        } catch (IOException e) {
            throw Refusal.nothing(
                    "Cannot write to the data folder "
                            + folder
                            + " ("
                            + e
                            + "). Choose another with --data.");
        }
    }
}
