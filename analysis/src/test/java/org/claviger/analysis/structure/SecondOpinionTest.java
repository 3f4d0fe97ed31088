package org.claviger.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Solution;
import org.claviger.analysis.openpsa.OpenPsaWriter;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: nobody has to believe us. What `analyse --open-psa` writes of a wallet gives the same number of minimal sets and the
 * same probability in SCRAM, which has no line in common with us.
 */
@Tag("slow")
@DisplayName("Unrelated software finds the same compromise sets in a wallet's structure")
class SecondOpinionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Budget BUDGET = Budget.usual(InstantSource.system());
    private static final double EQUAL = 0.01;

    @TempDir
    private Path folder;

    static Stream<Arguments> questions() {
        Stream<Arguments> examples = Stream.of("bybit-2025", "ronin-2022", "eth-cold", "demonstration")
                .flatMap(name -> {
                    Model model = ModelFile.read(Path.of("..", "examples", name + ".yaml"), Limits.DEFAULT)
                            .model()
                            .orElseThrow();
                    return asked(name, model);
                });
        Stream<Arguments> random = Stream.iterate(0L, seed -> seed < 30, seed -> seed + 1)
                .flatMap(seed -> asked("environment " + seed, new RandomEnvironment(seed, seed % 2 == 0).model()));
        return Stream.concat(examples, random);
    }

    private static Stream<Arguments> asked(String name, Model model) {
        Structure structure = Structure.of(model, TODAY, Supposition.NONE);
        return structure.wallets().stream()
                .flatMap(wallet -> Stream.of(Question.values())
                        .map(question -> Arguments.of(name, wallet, question, structure.tree(wallet, question))));
    }

    @ParameterizedTest(name = "{0}: {2} of {1}")
    @MethodSource("questions")
    @DisplayName("Number of minimal sets and probability")
    void same(String name, Ref wallet, Question question, Answer<FaultTree> asked) throws Exception {
        if (!(asked instanceof Answer.Shown<FaultTree>(FaultTree tree))) {
            return;
        }
        Map<String, Double> equal = new LinkedHashMap<>();
        tree.events().forEach(event -> equal.put(event, EQUAL));
        FaultTree likely = FaultTree.of(tree.top(), tree.gates(), equal);
        Solution solution = Solution.of(likely, BUDGET);
        CutSets sets = shown(solution.cutSets());
        if (sets.smallestOrder().orElse(0) == 0) {
            // SCRAM lists nothing for what is certain or impossible.
            return;
        }
        Path file = Files.writeString(folder.resolve("wallet.xml"), OpenPsaWriter.write(wallet.toString(), likely));
        Matcher found =
                Pattern.compile("products=\"(\\d+)\" probability=\"([^\"]+)\"").matcher(scram(file));
        assertTrue(found.find());
        assertEquals(sets.count().toString(), found.group(1));
        double probability = shown(solution.probability());
        assertEquals(probability, Double.parseDouble(found.group(2)), 1e-5 * probability);
    }

    private static <T> T shown(Answer<T> answer) {
        return switch (answer) {
            case Answer.Shown<T>(T value) -> value;
            case Answer.NotShown<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String scram(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        List.of("scram", "--bdd", "--probability", "1", "-l", "1000", file.toString()))
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), report);
        return report;
    }
}
