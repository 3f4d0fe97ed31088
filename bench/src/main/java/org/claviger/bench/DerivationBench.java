package org.claviger.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;

/**
 * Derives the frequencies of many tasks, each against a threat of its own with its own tempo, rate, probability and lag, without
 * reading the file: the first time in this process, and the median of the later runs.
 */
final class DerivationBench {
    private static final int RUNS = 8;
    private static final long SEED = 20261201;
    private static final List<String> EVERY = List.of("daily", "weekly", "monthly");

    private final int tasks;
    private final PrintStream out;

    DerivationBench(int tasks, PrintStream out) {
        this.tasks = tasks;
        this.out = out;
    }

    /** What is stated of a model: which tolerances, and what is not known. */
    private enum Stated {
        THREATS("tolerance for each threat", "{scope: threat, annual-probability: 1 %}", false),
        ALL_SCOPES(
                "tolerances for threats, wallets and the system",
                "{scope: threat, annual-probability: 1 %}, {scope: wallet, annual-probability: 20 %}, {scope: system,"
                        + " annual-probability: 99.99 %}",
                false),
        RANGES(
                "tolerance for each threat; rates are ranges, so 90 % confidence",
                "{scope: threat, annual-probability: 1 %}", true);

        private final String words;
        private final String tolerances;
        private final boolean ranges;

        Stated(String words, String tolerances, boolean ranges) {
            this.words = words;
            this.tolerances = tolerances;
            this.ranges = ranges;
        }
    }

    void print() {
        out.println("tasks\tstated\tcold_s\twarm_s");
        for (Stated stated : Stated.values()) {
            Model model = ModelFile.read("generated.yaml", yaml(stated)).model().orElseThrow();
            Relations relations = Relations.of(model);
            List<Double> seconds =
                    Stream.generate(() -> seconds(model, relations)).limit(RUNS).toList();
            double warm = seconds.stream().skip(1).sorted().toList().get((RUNS - 1) / 2);
            out.println(
                    String.format(Locale.ROOT, "%d\t%s\t%.3f\t%.3f", tasks, stated.words, seconds.getFirst(), warm));
            out.flush();
        }
    }

    private double seconds(Model model, Relations relations) {
        long start = System.nanoTime();
        int derived = Derivations.of(model, relations, Map.of()).all().size();
        if (derived != tasks) {
            throw new IllegalStateException(derived + " of " + tasks + " tasks were derived.");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private String yaml(Stated stated) {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder text = new StringBuilder("claviger: 1\nsystem: {id: generated, name: Generated}\n");
        text.append("criteria: {tolerances: [").append(stated.tolerances).append("]}\nwallets:\n");
        for (int i = 0; i < 20; i++) {
            text.append("  w").append(i).append(": {temperature: cold}\n");
        }
        StringBuilder controls = new StringBuilder("controls:\n");
        StringBuilder work = new StringBuilder("tasks:\n");
        text.append("threats:\n");
        for (int i = 0; i < tasks; i++) {
            double low = random.nextDouble(0.5, 5);
            double rate = random.nextDouble(0.01, 0.2);
            text.append(String.format(
                    Locale.ROOT,
                    "  t%d: {actor: outsider, at-stake: [wallet/w%d], frequency: %.4f..%.4f per year, tempo: %.2f..%.2f days}%n",
                    i,
                    i % 20,
                    stated.ranges ? rate / 2 : rate,
                    stated.ranges ? rate * 2 : rate,
                    low,
                    low * random.nextDouble(3, 30)));
            controls.append(String.format(
                    Locale.ROOT, "  c%d: {kind: detective, state: in-place, against: [threat/t%d]}%n", i, i));
            work.append(String.format(
                    Locale.ROOT,
                    "  k%d: {control: control/c%d, every: %s, finds: {probability: %d %%, coverage: 95 %%, lag: %d h}}%n",
                    i,
                    i,
                    EVERY.get(random.nextInt(EVERY.size())),
                    random.nextInt(50, 96),
                    random.nextInt(25)));
        }
        return text.append(controls).append(work).toString();
    }
}
