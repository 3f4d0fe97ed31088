package org.claviger.analysis.logic;

import static org.claviger.analysis.logic.SmallTreesTest.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: the engine's numbers for real fault trees are those that independent programs found. */
class AraliaTest {
    private static final Set<String> TAKE_SECONDS = Set.of("cea9601.xml", "das9701.xml");
    private static final double CLOSE = 1e-9;

    private static Stream<String> quick() {
        return rows().map(each -> each[0]).filter(each -> !TAKE_SECONDS.contains(each));
    }

    private static Stream<String> slow() {
        return TAKE_SECONDS.stream().sorted();
    }

    /** Those whose number of sets is known. */
    private static Stream<String[]> rows() {
        return GroundTruth.rows("aralia.tsv").stream().filter(each -> !each[4].isEmpty());
    }

    private static Solution solution(String file) {
        Budget budget = new Budget(InstantSource.system(), Duration.ofMinutes(2), 700L << 20);
        return Solution.of(GroundTruth.tree(file), budget);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void aTreeHasItsSetsItsProbabilityAndItsImportances(String file) {
        compare(file);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("slow")
    void aHardTreeHasThemToo(String file) {
        compare(file);
    }

    private static void compare(String file) {
        String[] row = rows().filter(each -> each[0].equals(file)).findFirst().orElseThrow();
        Solution solution = solution("aralia/" + file);
        CutSets sets = shown(solution.cutSets());
        assertEquals(new BigInteger(row[4]), sets.count());
        if (!row[7].isEmpty()) {
            assertEquals(
                    row[7], sets.countByOrder().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        close(Double.parseDouble(row[5]), shown(solution.probability()), file);
        Map<String, Importance> importances = new HashMap<>(shown(solution.importance()));
        List<String[]> expected = GroundTruth.rows("aralia-birnbaum.tsv").stream()
                .filter(each -> each[0].equals(file))
                .toList();
        assertTrue(expected.size() > 20, file);
        expected.forEach(each -> close(
                Double.parseDouble(each[3]),
                Objects.requireNonNull(importances.get(each[1])).birnbaum(),
                each[1]));
    }

    private static void close(double expected, double actual, String what) {
        assertEquals(expected, actual, CLOSE * Math.abs(expected), what);
    }

    @Test
    void choicesOfKOutOfNAreNotWrittenOut() {
        Solution solution = solution("synthetic/100-01-KN.xml");
        assertEquals(new BigInteger("62995811796115"), shown(solution.cutSets()).count());
        close(1.175246269494251e-4, shown(solution.probability()), "probability");
    }

    /** Orders up to 6 agreed by two programs; the whole has not been counted by anybody. */
    @Test
    void smallOrdersOfATreeThatIsTooLargeAreFound() {
        CutSets sets = shown(solution("aralia/nus9601.xml").cutSets(6));
        assertEquals("[0, 0, 10, 2, 0, 1160]", sets.countByOrder().toString());
        assertEquals(1172, sets.smallestFirst().count());
    }

    /** Orders 7 and 8 by one other program. */
    @Tag("slow")
    @Test
    void eighteenMillionSetsOfATreeThatIsTooLargeAreFound() {
        CutSets sets = shown(solution("aralia/nus9601.xml").cutSets(8));
        assertEquals(
                "[0, 0, 10, 2, 0, 1160, 197832, 18392980]", sets.countByOrder().toString());
    }

    @Test
    void aTreeThatIsTooLargeEndsWithAReason() {
        Budget little = new Budget(InstantSource.system(), Duration.ofSeconds(2), 200L << 20);
        Solution solution = Solution.of(GroundTruth.tree("aralia/nus9601.xml"), little);
        assertTrue(solution.cutSets() instanceof Answer.NotShown<CutSets>);
        assertTrue(solution.probability() instanceof Answer.NotShown<Double>);
    }
}
