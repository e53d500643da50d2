package org.gabarito.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a whole command.
 *
 * @param seconds from before it was started until it had ended
 * @param peakMebibytes most memory that it held; NaN where the system does not tell
 */
record Child(double seconds, double peakMebibytes) {
    private static final String HIGH_WATER = "VmHWM:";

    /**
     * @throws IOException when it cannot be started or does not end well
     */
    static Child run(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        double peak = Double.NaN;
        try {
            while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
                peak = higher(peak, status);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return new Child(seconds, peak);
    }

    private static double higher(double peak, Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(HIGH_WATER))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(kibibytes -> Double.parseDouble(kibibytes) / 1024)
                    .findFirst()
                    .orElse(peak);
        } catch (IOException e) {
            // not this kind of system, or the command has just ended
            return peak;
        }
    }
}
