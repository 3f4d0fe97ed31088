package org.claviger.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Solution;
import org.claviger.model.Key;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: whoever adds a way in never makes an environment look safer, and whoever adds a control never makes it look worse. Of two
 * monotone functions one implies the other if every minimal set of the one fulfils the other, so this is exact.
 */
@DisplayName("A path never lowers, a control never raises, a backup trades loss for theft")
class PathsAndControlsTest {
    private static final Ref WALLET = Ref.parse("wallet/w");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final long ENVIRONMENTS = 150;
    private static final Budget BUDGET = new Budget(InstantSource.system(), Duration.ofSeconds(30), 1L << 28);

    /** Where something is said for the first time, what was unknown before is known: that is no path. */
    private static void another(RandomEnvironment environment, String field, String value, Predicate<Key> said) {
        environment.model().keys().forEach((id, key) -> {
            if (said.test(key)) {
                environment.add("key/" + id, field, value);
            }
        });
    }

    private static Environment joined(RandomEnvironment environment) {
        return Environment.of(environment.model(), TODAY, Supposition.NONE);
    }

    private static Arguments path(String what, Consumer<RandomEnvironment> addition) {
        return Arguments.of(what, addition);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                path("an administrator", e -> e.add(e.component(), "administered-by", e.role())),
                path("a component that administers", e -> e.add(e.component(), "administered-by", e.component())),
                path("who controls a place", e -> e.add("location/l0", "controlled-by", e.role())),
                path("a caller that is a component", e -> e.add(e.key(), "callable-by", e.component())),
                path("a caller who is a person", e -> e.add(e.key(), "callable-by", e.role())),
                path(
                        "a holder",
                        e -> another(
                                e, "held-by", e.role(), key -> !key.heldBy().isEmpty())),
                path(
                        "a place",
                        e -> another(
                                e,
                                "in",
                                e.component(),
                                key -> !joined(e).placesOfUse(key).isEmpty())),
                path("a copy", e -> e.add(e.key(), "copies", e.copy())),
                path("a backup", PathsAndControlsTest::backup),
                path(
                        "a guardian",
                        e -> e.add("wallet/w", "changes", "{kind: guardian, by: [" + e.role() + "], threshold: 1}")));
    }

    private static void backup(RandomEnvironment environment) {
        environment.add("key/backup", "type", "backup");
        environment.add("key/backup", "in", environment.component());
        environment.add("key/backup", "generated", "{process: process/g}");
        environment.add("key/backup", "backup-of", environment.key());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    @DisplayName("What moved the assets still moves them after a path was added")
    void aPathNeverLowers(String what, Consumer<RandomEnvironment> addition) {
        each((seed, workflow) -> {
            RandomEnvironment after = new RandomEnvironment(seed, workflow);
            FaultTree before = tree(after, Question.THEFT);
            addition.accept(after);
            implies(before, tree(after, Question.THEFT), after);
        });
    }

    static Stream<Arguments> spares() {
        return paths().filter(path -> Set.of("a copy", "a backup").contains(String.valueOf(path.get()[0])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spares")
    @DisplayName("What loses the assets after something was added to fall back on lost them before")
    void whatIsSpareNeverRaisesLoss(String what, Consumer<RandomEnvironment> addition) {
        each((seed, workflow) -> {
            RandomEnvironment after = new RandomEnvironment(seed, workflow);
            FaultTree before = tree(after, Question.LOSS);
            addition.accept(after);
            implies(tree(after, Question.LOSS), before, after);
        });
    }

    @Test
    @DisplayName("What moves the assets under a further verification moved them without it")
    void aVerificationNeverRaises() {
        each((seed, workflow) -> {
            RandomEnvironment after = new RandomEnvironment(seed, true);
            FaultTree before = tree(after, Question.THEFT);
            after.add("control/v", "verifies", "workflow/out");
            after.add("control/v", "state", "in-place");
            implies(tree(after, Question.THEFT), before, after);
        });
    }

    @Test
    @DisplayName("A control that verifies nothing, or is planned, changes nothing")
    void anIdleControlChangesNothing() {
        each((seed, workflow) -> {
            RandomEnvironment after = new RandomEnvironment(seed, true);
            FaultTree before = tree(after, Question.THEFT);
            after.add("control/idle", "state", "in-place");
            after.add("control/planned", "verifies", "workflow/out");
            after.add("control/planned", "state", "planned");
            assertEquals(before, tree(after, Question.THEFT), after::toString);
        });
    }

    private static void each(BiConsumer<Long, Boolean> environment) {
        LongStream.range(0, ENVIRONMENTS).forEach(seed -> environment.accept(seed, seed % 2 == 0));
    }

    private static FaultTree tree(RandomEnvironment environment, Question question) {
        return shown(Structure.of(environment.model(), TODAY, Supposition.NONE).tree(WALLET, question));
    }

    private static void implies(FaultTree one, FaultTree other, RandomEnvironment environment) {
        CutSets sets = shown(Solution.of(one, BUDGET).cutSets());
        for (Set<String> set : sets.smallestFirst().limit(5_000).toList()) {
            boolean holds = new Truth(other.gates(), set::contains).of(other.top());
            assertTrue(holds, () -> set + " in\n" + environment);
        }
    }

    private static <T> T shown(Answer<T> answer) {
        return switch (answer) {
            case Answer.Shown<T>(T value) -> value;
            case Answer.NotShown<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
