package org.claviger.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: what the product says of who must fall is what its published rules say, circles and all, in every case there is. */
@DisplayName("The structure is what the stated rules give in every world")
class BruteForceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int ENVIRONMENTS = 300;
    private static final int MOST_EVENTS = 13;
    private static final Pattern STATED =
            Pattern.compile("(compromised|broken|entered|exposed|usable|gone|unavailable|theft|loss)\\([^@ ]*\\)");

    @Test
    @DisplayName("Theft, loss and every function below them equal a naive fixed point over all assignments")
    void equalsTheNaiveFixedPoint() {
        int small = 0;
        int rounds = 0;
        for (long seed = 0; seed < ENVIRONMENTS; seed++) {
            RandomEnvironment environment = new RandomEnvironment(seed, false);
            Model model = environment.model();
            Structure structure = Structure.of(model, TODAY, Supposition.NONE);
            Set<String> events = new TreeSet<>(new StatedRules(model, Set.of()).mentioned());
            Stream.of(Question.values())
                    .forEach(question -> events.addAll(tree(structure, question).events()));
            if (events.size() > MOST_EVENTS) {
                continue;
            }
            small++;
            rounds += structure.gates() instanceof Answer.Shown<Map<String, Formula>>(Map<String, Formula> gates)
                            && gates.keySet().stream().anyMatch(name -> name.contains("@"))
                    ? 1
                    : 0;
            StatedRules rules = new StatedRules(model, events);
            for (Question question : Question.values()) {
                same(environment, rules, tree(structure, question));
            }
        }
        assertTrue(small >= 100, "small enough: " + small);
        assertTrue(rounds >= 10, "with circles that are more than disjunctions: " + rounds);
    }

    private static FaultTree tree(Structure structure, Question question) {
        return switch (structure.tree(Ref.parse("wallet/w"), question)) {
            case Answer.Shown<FaultTree>(FaultTree tree) -> tree;
            case Answer.NotShown<FaultTree>(String reason) -> throw new AssertionError(reason);
        };
    }

    private static void same(RandomEnvironment environment, StatedRules rules, FaultTree tree) {
        Worlds worlds = rules.worlds();
        Map<String, Formula> gates = tree.gates();
        for (String gate : gates.keySet()) {
            if (STATED.matcher(gate).matches()) {
                BitSet stated = rules.of(gate).orElseThrow(() -> new AssertionError(gate + " in\n" + environment));
                BitSet found = worlds.of(gates, Formula.gate(gate));
                assertTrue(
                        stated.equals(found),
                        () -> gate + " is " + worlds.minimal(stated) + ", not " + worlds.minimal(found) + " in\n"
                                + environment);
            }
        }
    }
}
