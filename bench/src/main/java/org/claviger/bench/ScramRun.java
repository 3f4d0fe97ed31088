package org.claviger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SCRAM (package {@code scram}) on one file: all products, exact probability. */
final class ScramRun {
    private static final Pattern TIME = Pattern.compile("<(products|probability)>([^<]+)</");

    private ScramRun() {}

    /** The seconds that it reports for the analysis, parsing excluded; empty if it did not finish within the limit. */
    static Optional<Double> seconds(Path file, String method, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("scram", method, "--probability", "1", "-l", "1000000", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader report = process.inputReader(StandardCharsets.UTF_8)) {
            return process.waitFor(1, TimeUnit.MILLISECONDS) || readyWithin(report, process, limit)
                    ? total(report)
                    : Optional.empty();
        } finally {
            // The report lists every product; nobody waits for that.
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static boolean readyWithin(BufferedReader report, Process process, Duration limit)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!report.ready() && process.isAlive() && System.nanoTime() < end) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return System.nanoTime() < end;
    }

    private static Optional<Double> total(BufferedReader report) throws IOException {
        double total = 0;
        boolean any = false;
        for (String line = report.readLine(); line != null; line = report.readLine()) {
            Matcher time = TIME.matcher(line);
            if (time.find()) {
                total += Double.parseDouble(time.group(2));
                any = true;
            }
            if (line.contains("</performance>")) {
                break;
            }
        }
        return any ? Optional.of(total) : Optional.empty();
    }
}
