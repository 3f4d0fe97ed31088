package org.claviger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code claviger identify} as a whole process, on examples and on generated environments without threats of their own. */
final class IdentifyBench {
    private static final long SEED = 20261123;
    private static final int RUNS = 5;

    private final Path launcher;

    IdentifyBench(Path launcher) {
        this.launcher = launcher;
    }

    void print() throws IOException, InterruptedException {
        System.out.println("claviger identify, whole process, median of " + RUNS + " after one warm-up");
        System.out.printf("%-28s %10s %10s %10s %10s%n", "model", "file kB", "text, s", "JSON, s", "peak MB");
        Path folder = Files.createTempDirectory("claviger-bench");
        try {
            row("examples/eth-cold.yaml", launcher.resolveSibling("examples/eth-cold.yaml"));
            row("examples/demonstration.yaml", launcher.resolveSibling("examples/demonstration.yaml"));
            for (int size : new int[] {100, 1_000, 5_000, 10_000}) {
                Path file = folder.resolve("generated-" + size + ".yaml");
                Files.writeString(file, GeneratedModel.environment(size, SEED));
                row(size + " components", file);
                Files.delete(file);
            }
        } finally {
            Files.delete(folder);
        }
    }

    private void row(String name, Path file) throws IOException, InterruptedException {
        List<Run> text = runs("identify", file.toString());
        List<Run> json = runs("identify", "--json", file.toString());
        System.out.printf(
                Locale.ROOT,
                "%-28s %10d %10.2f %10.2f %10.0f%n",
                name,
                Files.size(file) / 1024,
                median(text.stream().map(Run::seconds).toList()),
                median(json.stream().map(Run::seconds).toList()),
                median(text.stream().map(Run::peakMegabytes).toList()));
    }

    private List<Run> runs(String... arguments) throws IOException, InterruptedException {
        Run.of(launcher, arguments);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(Run.of(launcher, arguments));
        }
        return runs;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
