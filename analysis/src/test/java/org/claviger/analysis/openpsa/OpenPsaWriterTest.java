package org.claviger.analysis.openpsa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;
import org.claviger.analysis.logic.Solution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: what we write means to others, and to us when we read it again, what it meant before. */
class OpenPsaWriterTest {
    private static final Budget BUDGET = Budget.usual(InstantSource.system());

    /** Trees with names as the product has them, constants, known events and every connective. */
    private static List<FaultTree> trees() {
        Random random = new Random(9);
        List<FaultTree> trees = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<Formula> available = new ArrayList<>();
            Map<String, Double> probabilities = new LinkedHashMap<>();
            for (String name : List.of("key/owner-a", "person/p1", "a", "b-c", "é \"<&", "component/hsm.eu")) {
                available.add(Formula.event(name));
                probabilities.put(name, 0.01 + 0.5 * random.nextDouble());
            }
            Map<String, Formula> gates = new LinkedHashMap<>();
            for (int j = 0; j < 8; j++) {
                gates.put("theft " + j, formula(random, available, 2));
                available.add(Formula.gate("theft " + j));
            }
            FaultTree tree = FaultTree.of(Formula.gate("theft 7"), gates, probabilities);
            trees.add(i % 3 == 0 ? tree.given("person/p1", i % 2 == 0) : tree);
        }
        return trees;
    }

    private static Formula formula(Random random, List<Formula> available, int depth) {
        if (depth == 0) {
            return available.get(Math.max(0, available.size() - 1 - random.nextInt(7)));
        }
        List<Formula> of = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            of.add(formula(random, available, random.nextInt(depth + 1) == 0 ? depth - 1 : 0));
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Formula.Not(of.getFirst());
            case 1 -> new Formula.Xor(of);
            case 2, 3 -> new Formula.AtLeast(random.nextInt(of.size() + 2), of);
            case 4 -> random.nextInt(5) == 0 ? Formula.FALSE : new Formula.Or(of);
            case 5, 6, 7 -> new Formula.And(of);
            default -> new Formula.Or(of);
        };
    }

    private static OpenPsaModel readAgain(FaultTree tree) {
        byte[] bytes = OpenPsaWriter.write("wallet/cold", tree).getBytes(StandardCharsets.UTF_8);
        Reading reading = OpenPsaReader.read(bytes);
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).model();
    }

    @Test
    void whatIsWrittenReadsAsTheSameFunctionOfTheSameEvents() {
        for (FaultTree tree : trees()) {
            OpenPsaModel model = readAgain(tree);
            assertEquals(1, model.tops().size());
            FaultTree again = model.tree(model.tops().getFirst());
            assertEquals(sets(tree), sets(again), tree::toString);
            assertEquals(probability(tree), probability(again), 1e-14);
        }
    }

    private static Set<Object> sets(FaultTree tree) {
        return new HashSet<>(
                shown(Solution.of(tree, BUDGET).cutSets()).smallestFirst().toList());
    }

    private static double probability(FaultTree tree) {
        return shown(Solution.of(tree, BUDGET).probability());
    }

    private static <T> T shown(Answer<T> answer) {
        return switch (answer) {
            case Answer.Shown<T>(T value) -> value;
            case Answer.NotShown<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    /** SCRAM, the reference analyser, must be there: {@code apt-get install scram}, which the launcher's {@code test --all} does. */
    @Tag("slow")
    @Test
    void scramFindsTheSameInWhatWeWrite(@TempDir Path folder) throws IOException, InterruptedException {
        int counted = 0;
        for (FaultTree tree : trees().subList(0, 120)) {
            CutSets sets = shown(Solution.of(tree, BUDGET).cutSets());
            if (sets.smallestOrder().orElse(0) == 0) {
                // SCRAM lists nothing for a top that is always true or never.
                continue;
            }
            double p = probability(tree);
            Path file = folder.resolve("tree.xml");
            Files.writeString(file, OpenPsaWriter.write("wallet/cold", tree));
            String report = scram(file);
            Matcher found = Pattern.compile("products=\"(\\d+)\"( probability=\"([^\"]+)\")?")
                    .matcher(report);
            assertTrue(found.find(), () -> report + "\n" + tree);
            double probability = found.group(3) == null ? 0 : Double.parseDouble(found.group(3));
            assertEquals(
                    p,
                    probability,
                    1e-5 * p + 1e-12,
                    () -> p + " against " + probability + " in " + OpenPsaWriter.write("t", tree));
            String text = Files.readString(file);
            // Where something is inverted SCRAM counts its products in another way.
            if (!text.contains("<not>") && !text.contains("<xor>")) {
                assertEquals(sets.count().toString(), found.group(1), tree::toString);
                counted++;
            }
        }
        assertTrue(counted > 10, "counts compared: " + counted);
    }

    private static String scram(Path file) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("scram", "--bdd", "--probability", "1", "-l", "1000", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("SCRAM is needed for this test; install it (as root: apt-get install scram).", e);
        }
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), report);
        return report;
    }
}
