package org.claviger.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Seconds beside those of SCRAM for the same trees, one row for each and sums at the end. */
final class Comparison {
    private final PrintStream out;
    private final Duration limit;
    private double ours;
    private double scrams;
    private int both;

    /**
     * @param limit for each of SCRAM's runs
     */
    Comparison(PrintStream out, Duration limit) {
        this.out = out;
        this.limit = limit;
    }

    void print(Path file, Optional<Double> seconds) throws IOException, InterruptedException {
        Optional<Double> bdd = ScramRun.seconds(file, "--bdd", limit);
        Optional<Double> zbdd = ScramRun.seconds(file, "--zbdd", limit);
        Optional<Double> best =
                bdd.isPresent() && zbdd.isPresent() ? Optional.of(Math.min(bdd.get(), zbdd.get())) : bdd.or(() -> zbdd);
        String ratio = seconds.isPresent() && best.isPresent()
                ? String.format(Locale.ROOT, "%.2f", best.get() / seconds.get())
                : "";
        out.println(String.join("\t", file.getFileName().toString(), word(seconds), word(bdd), word(zbdd), ratio));
        if (seconds.isPresent() && best.isPresent()) {
            ours += seconds.get();
            scrams += best.get();
            both++;
        }
    }

    void printSums() {
        out.printf(
                Locale.ROOT,
                "sum of the %d that both finish\t%.6f\tbest of both: %.6f\t\t%.2f%n",
                both,
                ours,
                scrams,
                scrams / ours);
    }

    private static String word(Optional<Double> seconds) {
        return seconds.map(each -> String.format(Locale.ROOT, "%.6f", each)).orElse("not finished");
    }
}
