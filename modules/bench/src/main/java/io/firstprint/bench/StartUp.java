/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** From the launcher's start to the demo's first alert on standard output, and the peak of resident memory. */
final class StartUp {
    private static final int RUNS = 5;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KIB_PER_MIB = 1024;

    private final Path launcher;

    StartUp(Path launcher) {
        this.launcher = launcher;
    }

    String measure() throws IOException, InterruptedException {
        StringBuilder table =
                new StringBuilder("| run | first alert s | end s | peak resident MiB |\n|---|---|---|---|\n");
        for (int run = 1; run <= RUNS; run++) {
            table.append("| ").append(run).append(once());
        }
        return table.toString();
    }

    private String once() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process demo = new ProcessBuilder(launcher.toString(), "demo", "--json", "--exit-when-done")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader alerts = demo.inputReader(StandardCharsets.UTF_8)) {
            String first = alerts.readLine();
            double firstAlert = (System.nanoTime() - start) / NANOS_PER_SECOND;
            double peak = peakMiB(demo.pid());
            while (first != null && alerts.readLine() != null) {
                peak = Math.max(peak, peakMiB(demo.pid()));
            }
            if (demo.waitFor() != 0 || first == null) {
                throw new IllegalStateException("Expected alerts and status 0, found status " + demo.exitValue());
            }
            double end = (System.nanoTime() - start) / NANOS_PER_SECOND;
            return String.format(Locale.ROOT, " | %.2f | %.2f | %.0f |%n", firstAlert, end, peak);
        }
    }

    /** The launcher replaces itself by the JVM, so its process is the JVM's; Linux only. 0 once it has ended. */
    private static double peakMiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
