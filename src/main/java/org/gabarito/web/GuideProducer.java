package org.gabarito.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gabarito.guide.Guide;
import org.gabarito.guide.TreesRefused;
import org.jboss.logging.Logger;

/** Reads the trees once, before the first visitor comes. */
class GuideProducer {
    private static final Logger LOG = Logger.getLogger(GuideProducer.class);

    /**
     * @param trees folder that adds to the built-in trees or replaces them
     */
    @Produces
    @Singleton
    @Startup
    Guide guide(@ConfigProperty(name = "gabarito.trees") Optional<Path> trees) {
        try {
            return trees.map(Guide::with).orElseGet(Guide::builtIn);
        } catch (TreesRefused e) {
            LOG.error(
                    e.problems().stream()
                            .map(p -> p.file() + ":" + p.line() + ": " + p.fault() + " " + p.cure())
                            .collect(Collectors.joining("\n", e.getMessage() + "\n", "")));
            throw e;
        }
    }
}
