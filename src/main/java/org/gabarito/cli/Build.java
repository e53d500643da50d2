package org.gabarito.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Which program this is, as the jar's manifest says. */
record Build(String version, String commit) {
    private static final Build UNPACKAGED = new Build("development", "unknown");

    static Build ofThisProgram() {
        try {
            Enumeration<URL> manifests =
                    Build.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
            while (manifests.hasMoreElements()) {
                try (InputStream bytes = manifests.nextElement().openStream()) {
                    Attributes all = new Manifest(bytes).getMainAttributes();
                    if ("gabarito".equals(all.getValue("Implementation-Title"))) {
                        return new Build(
                                all.getValue("Implementation-Version"),
                                all.getValue("Implementation-Commit"));
                    }
                }
            }
        } catch (IOException e) {
            return UNPACKAGED;
        }
        return UNPACKAGED;
    }
}
