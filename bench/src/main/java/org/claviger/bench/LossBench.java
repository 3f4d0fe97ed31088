package org.claviger.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claviger.analysis.loss.annual.AnnualLoss;
import org.claviger.analysis.loss.annual.CompoundPoisson;
import org.claviger.analysis.loss.annual.Scenario;
import org.claviger.analysis.loss.estimate.Lognormal;
import org.claviger.analysis.loss.simulation.SimulatedYears;
import org.claviger.analysis.loss.simulation.Simulation;
import org.claviger.analysis.loss.simulation.Source;

/**
 * Twenty scenarios over a million years: our simulation beside the same compound Poisson model vectorised in numpy, in one run, and
 * the exact distribution that both estimate. Cold is the first run of a process.
 */
final class LossBench {
    private static final int YEARS = 1_000_000;
    private static final int SCENARIOS = 20;
    private static final int RUNS = 11;
    private static final int CELLS = 1 << 16;

    /** @param seconds of each run */
    private record Timed(String name, List<Double> seconds, List<Double> figures) {
        static Timed of(String name, double[] seconds, double[] figures) {
            return new Timed(
                    name,
                    Arrays.stream(seconds).boxed().toList(),
                    Arrays.stream(figures).boxed().toList());
        }

        double cold() {
            return seconds.getFirst();
        }

        double warm() {
            List<Double> later = seconds.stream().skip(1).sorted().toList();
            return later.get(later.size() / 2);
        }
    }

    private final Path launcher;
    private final PrintStream out;
    private final int cores = Math.min(2, Runtime.getRuntime().availableProcessors());

    LossBench(Path launcher, PrintStream out) {
        this.launcher = launcher;
        this.out = out;
    }

    /** Rates from once in fifty years to once a year; ranges of one to three decades from ten thousand to half a milliard. */
    private static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < SCENARIOS; i++) {
            double rate = 0.02 * Math.pow(50, i / (SCENARIOS - 1.0));
            double low = 1e6 * Math.pow(10, (i % 5 - 3) / 2.0);
            double high = low * Math.pow(10, 1 + i % 3);
            scenarios.add(new Scenario(rate, Lognormal.between(low, high).cappedAt(high * 1.5)));
        }
        return scenarios;
    }

    void print() throws IOException, InterruptedException {
        List<Scenario> scenarios = scenarios();
        List<Timed> rows = new ArrayList<>();
        // The first is the cold one: its first run is the first of this process.
        rows.add(ours(scenarios, cores));
        rows.add(ours(scenarios, 1));
        rows.add(numpy(scenarios, 1));
        rows.add(numpy(scenarios, cores));
        AnnualLoss exact = CompoundPoisson.of(scenarios, 0, CELLS);
        double events = scenarios.stream().mapToDouble(Scenario::rate).sum();
        out.printf(
                Locale.ROOT,
                "%d scenarios, %.2f events a year, %,d years; warm: median of %d runs%n",
                SCENARIOS,
                events,
                YEARS,
                RUNS - 1);
        out.printf(
                "%-24s %9s %9s %10s %8s %10s %10s %10s %10s%n",
                "", "cold, ms", "warm, ms", "mean", "any", "VaR 95", "VaR 99", "ES 95", "ES 99");
        rows.forEach(this::row);
        row("exact", "", "", Arrays.stream(figures(exact)).boxed().toList());
        out.printf(
                Locale.ROOT,
                "claviger, %d threads: %.1f times as fast as numpy in one process, %.1f times as fast as in %d processes (warm)%n",
                cores,
                rows.get(2).warm() / rows.get(0).warm(),
                rows.get(3).warm() / rows.get(0).warm(),
                cores);
    }

    private void row(Timed timed) {
        row(timed.name(), milliseconds(timed.cold()), milliseconds(timed.warm()), timed.figures());
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds * 1_000);
    }

    private void row(String name, String cold, String warm, List<Double> figures) {
        out.printf(
                Locale.ROOT,
                "%-24s %9s %9s %10.4g %8.4f %10.4g %10.4g %10.4g %10.4g%n",
                name,
                cold,
                warm,
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                figures.get(5));
    }

    private static double[] figures(AnnualLoss loss) {
        return new double[] {
            loss.mean().best(),
            loss.any(),
            loss.valueAtRisk(0.95).best(),
            loss.valueAtRisk(0.99).best(),
            loss.expectedShortfall(0.95).best(),
            loss.expectedShortfall(0.99).best()
        };
    }

    private static Timed ours(List<Scenario> scenarios, int threads) {
        List<Source> sources = scenarios.stream()
                .map(each -> Source.of(each.rate(), each.severity()))
                .toList();
        double[] seconds = new double[RUNS];
        double[] figures = {};
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            SimulatedYears years = Simulation.of(sources, new double[0], YEARS, run, threads);
            SimulatedYears.Tail often = years.tail(0.95);
            SimulatedYears.Tail seldom = years.tail(0.99);
            seconds[run] = (System.nanoTime() - start) / 1e9;
            figures = new double[] {
                years.mean().value(),
                years.any().value(),
                often.valueAtRisk(),
                seldom.valueAtRisk(),
                often.shortfall().value(),
                seldom.shortfall().value()
            };
        }
        return Timed.of("claviger, " + threads + (threads == 1 ? " thread" : " threads"), seconds, figures);
    }

    private Timed numpy(List<Scenario> scenarios, int processes) throws IOException, InterruptedException {
        Path script = launcher.resolveSibling("bench/src/main/python/loss.py");
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/python3",
                        script.toString(),
                        Integer.toString(YEARS),
                        Integer.toString(RUNS),
                        Integer.toString(processes))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // A core type that somebody set for another machine would slow numpy down.
        builder.environment().remove("OPENBLAS_CORETYPE");
        Process process = builder.start();
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (Scenario each : scenarios) {
                in.write(each.rate() + " " + each.severity().quantile(0.05) + " "
                        + each.severity().quantile(0.95) + " " + each.severity().quantile(1) + "\n");
            }
        }
        List<double[]> lines = process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        if (process.waitFor() != 0 || lines.size() != RUNS) {
            throw new IOException("numpy did not run; install it (package python3-numpy).");
        }
        double[] seconds = lines.stream().mapToDouble(line -> line[0]).toArray();
        double[] last = lines.getLast();
        return Timed.of(
                "numpy, " + processes + (processes == 1 ? " process" : " processes"),
                seconds,
                Arrays.copyOfRange(last, 1, last.length));
    }
}
