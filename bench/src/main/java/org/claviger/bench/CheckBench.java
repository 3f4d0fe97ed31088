package org.claviger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code claviger check} as a whole process, from the smallest example to ten thousand components. */
final class CheckBench {
    private static final long SEED = 20261123;
    private static final int RUNS = 5;

    private final Path launcher;

    CheckBench(Path launcher) {
        this.launcher = launcher;
    }

    void print() throws IOException, InterruptedException {
        System.out.println("claviger check, whole process, median of " + RUNS + " after one warm-up");
        System.out.printf("%-28s %10s %10s %10s %12s%n", "model", "file kB", "wall s", "peak MB", "ms/component");
        Path folder = Files.createTempDirectory("claviger-bench");
        try {
            row("examples/eth-cold.yaml", launcher.resolveSibling("examples/eth-cold.yaml"), 0);
            row("examples/demonstration.yaml", launcher.resolveSibling("examples/demonstration.yaml"), 0);
            for (int size : new int[] {100, 1_000, 3_000, 10_000}) {
                Path file = folder.resolve("generated-" + size + ".yaml");
                Files.writeString(file, GeneratedModel.yaml(size, SEED));
                row(size + " components", file, size);
                Files.delete(file);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private void row(String name, Path file, int size) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        Run.of(launcher, "check", file.toString());
        for (int i = 0; i < RUNS; i++) {
            runs.add(Run.of(launcher, "check", file.toString()));
        }
        double seconds = median(runs.stream().map(Run::seconds).toList());
        double peak = median(runs.stream().map(Run::peakMegabytes).toList());
        System.out.printf(
                Locale.ROOT,
                "%-28s %10d %10.2f %10.0f %12s%n",
                name,
                Files.size(file) / 1024,
                seconds,
                peak,
                size == 0 ? "" : String.format(Locale.ROOT, "%.2f", seconds * 1000 / size));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
