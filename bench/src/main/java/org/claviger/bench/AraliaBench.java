package org.claviger.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Solution;
import org.claviger.analysis.openpsa.OpenPsaModel;
import org.claviger.analysis.openpsa.OpenPsaReader;
import org.claviger.analysis.openpsa.Reading;

/**
 * Analyses every fault tree of a folder, by name, and prints a row for each. Seconds are those of the analysis without
 * reading the file: probability and all minimal cut sets, the first time that this process sees the tree.
 */
final class AraliaBench {
    /** How many times our limit the other program gets. */
    private static final int SCRAM_TIMES = 4;

    private static final String NOT_SHOWN = "not shown";

    private final AraliaArguments asked;
    private final PrintStream out;

    AraliaBench(AraliaArguments asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    void print() throws IOException, InterruptedException {
        out.println(
                switch (asked.table()) {
                    case ANALYSIS -> "file\tmcs\tp_top\tseconds\tmcs_by_order";
                    case IMPORTANCE -> "file\tevent\tp\tMIF";
                    case COMPARISON -> "file\tseconds\tscram_bdd\tscram_zbdd\tscram_best/seconds";
                });
        Comparison comparison = new Comparison(out, asked.time().multipliedBy(SCRAM_TIMES));
        for (Path each : files()) {
            Optional<FaultTree> tree = tree(each);
            switch (asked.table()) {
                case ANALYSIS ->
                    out.println(each.getFileName() + "\t" + analysed(each, tree).row());
                case IMPORTANCE -> importance(each, tree);
                case COMPARISON -> comparison.print(each, analysed(each, tree).seconds());
            }
            out.flush();
        }
        if (asked.table() == AraliaArguments.Table.COMPARISON) {
            comparison.printSums();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(asked.folder())) {
            return files.filter(each -> each.getFileName().toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    /** What is to be analysed, or a line on standard error that says why there is nothing. */
    private static Optional<FaultTree> tree(Path file) {
        try {
            return switch (OpenPsaReader.read(Files.readAllBytes(file))) {
                case Reading.Refused(var problems) -> {
                    problems.forEach(each -> complain(file, each.toString()));
                    yield Optional.empty();
                }
                case Reading.Read(OpenPsaModel model) -> {
                    if (model.tops().size() > 1) {
                        complain(file, "several gates are top: " + model.tops());
                        yield Optional.empty();
                    }
                    yield Optional.of(model.tree(model.tops().getFirst()));
                }
            };
        } catch (IOException e) {
            complain(file, "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void complain(Path file, String words) {
        System.err.println(file.getFileName() + ": " + words);
    }

    /**
     * @param seconds of the analysis; empty if something is not shown
     */
    private record Analysed(String row, Optional<Double> seconds) {}

    private Analysed analysed(Path file, Optional<FaultTree> tree) {
        if (tree.isEmpty()) {
            return new Analysed(String.join("\t", NOT_SHOWN, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN), Optional.empty());
        }
        System.gc();
        long start = System.nanoTime();
        Solution solution = Solution.of(tree.get(), budget());
        Answer<Double> probability = solution.probability();
        Answer<CutSets> sets = solution.cutSets();
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean shown = probability instanceof Answer.Shown && sets instanceof Answer.Shown;
        String row = String.join(
                "\t",
                word(file, sets.map(CutSets::count).map(BigInteger::toString)),
                word(file, probability.map(String::valueOf)),
                String.format(Locale.ROOT, "%.6f", seconds),
                word(file, sets.map(AraliaBench::byOrder)));
        return new Analysed(row, shown ? Optional.of(seconds) : Optional.empty());
    }

    private Budget budget() {
        return new Budget(InstantSource.system(), asked.time(), asked.bytes());
    }

    private static String byOrder(CutSets sets) {
        return sets.countByOrder().stream().map(BigInteger::toString).collect(Collectors.joining(","));
    }

    private void importance(Path file, Optional<FaultTree> tree) {
        if (tree.isEmpty()) {
            out.println(String.join("\t", file.getFileName().toString(), NOT_SHOWN, NOT_SHOWN, NOT_SHOWN));
            return;
        }
        switch (Solution.of(tree.get(), budget()).importance()) {
            case Answer.Shown(var importances) ->
                importances.forEach((event, each) -> out.println(
                        file.getFileName() + "\t" + event + "\t" + each.probability() + "\t" + each.birnbaum()));
            case Answer.NotShown(String reason) -> {
                complain(file, reason);
                out.println(String.join("\t", file.getFileName().toString(), NOT_SHOWN, NOT_SHOWN, NOT_SHOWN));
            }
        }
    }

    private static String word(Path file, Answer<String> answer) {
        return switch (answer) {
            case Answer.Shown(String value) -> value;
            case Answer.NotShown(String reason) -> {
                complain(file, reason);
                yield NOT_SHOWN;
            }
        };
    }
}
