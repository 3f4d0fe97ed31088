package org.claviger.analysis.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claviger.analysis.possible.Draw;
import org.claviger.analysis.possible.Supposed;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.ControlState;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: what makes two thousand derivations fast changes none of them. */
@DisplayName("Worlds that are looked at piece by piece give what whole models give")
class WorldsTest {
    /** Several controls are looked at roughly where worlds are drawn. */
    private static final double THREE_DIGITS = 3e-3;

    private static final int WORLDS = 100;

    @Test
    @DisplayName(
            "Drawn element by element or as a hundred models: the same longest intervals, best and with 90 % confidence")
    void drawn() {
        for (long seed = 1; seed <= 6; seed++) {
            Model model = random(seed);
            Relations relations = Relations.of(model);
            List<Model> whole = IntStream.range(0, WORLDS)
                    .mapToObj(number -> new Draw(1, number).of(model))
                    .toList();
            List<TaskDerivation> fast =
                    Derivations.of(model, relations, Map.of()).all();
            Derivations slow = new Derivations(model, relations, Map.of(), whole);
            for (TaskDerivation each : fast) {
                TaskDerivation other = slow.of(each.task().id());
                same(other.longest(), each.longest());
                same(other.assured().orElseThrow(), each.assured().orElseThrow());
            }
        }
    }

    @Test
    @DisplayName(
            "With 90 % confidence: the eleventh of a hundred longest intervals in order, as if each world were solved")
    void selected() {
        for (long seed = 1; seed <= 6; seed++) {
            Model model = random(seed);
            Relations relations = Relations.of(model);
            ThreatDerivation first = Derivations.of(model, relations, Map.of())
                    .of("k0")
                    .threats()
                    .getFirst();
            List<Double> each = new ArrayList<>();
            for (int number = 0; number < WORLDS; number++) {
                Model world = new Draw(1, number).of(model);
                each.add(days(new Derivations(world, Relations.of(world), Map.of(), List.of())
                        .of("k0")
                        .threats()
                        .getFirst()
                        .longest()));
            }
            each.sort(null);
            assertEquals(each.get(10), days(first.assured().orElseThrow()), THREE_DIGITS * Math.max(1, each.get(10)));
        }
    }

    @Test
    @DisplayName("A planned control supposed to be in place gives what the model with it in place gives")
    void supposed() {
        for (long seed = 1; seed <= 6; seed++) {
            Model model = random(seed);
            Model planned = Supposed.with(model, "c1", ControlState.PLANNED);
            TaskDerivation now = certain(model).of("k1");
            TaskDerivation supposed = certain(planned).of("k1");

            same(now.longest(), supposed.longest());
            assertEquals(now.verdict(), supposed.verdict());
            double without =
                    certain(planned).of("k0").threats().getFirst().residual().orElseThrow();
            double with =
                    certain(model).of("k0").threats().getFirst().residual().orElseThrow();
            assertTrue(without >= with, "a control that is only planned counts for nothing");
        }
    }

    private static Derivations certain(Model model) {
        return new Derivations(model, Relations.of(model), Map.of(), List.of());
    }

    private static void same(Longest expected, Longest found) {
        assertEquals(days(expected), days(found), THREE_DIGITS * Math.max(1, Math.min(days(expected), 1e9)));
    }

    private static double days(Longest longest) {
        return switch (longest) {
            case Longest.Days(double days) -> days;
            case Longest.Any _ -> 1e12;
            case Longest.None _ -> 0;
            case Longest.NotShown _ -> -1;
        };
    }

    /** Five threats of one wallet, each served by two tasks or one; all scopes; everything is a range. */
    private static Model random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("claviger: 1\nsystem: {id: example}\ncriteria: {tolerances: ["
                + "{scope: threat, annual-probability: 4 %}, {scope: wallet, annual-probability: 20 %}, "
                + "{scope: system, annual-probability: 25 %}]}\nwallets: {cold: {name: Cold}}\nthreats:\n");
        for (int i = 0; i < 5; i++) {
            double low = random.nextDouble(1, 6);
            double rate = random.nextDouble(0.005, 0.2);
            text.append("  t%d: {title: T, actor: outsider, at-stake: [wallet/cold], frequency: %.4f..%.4f per year, "
                            .formatted(i, rate / 2, rate * 2)
                    + "tempo: {range: %.2f..%.2f days, median: %.2f..%.2f days}}%n"
                            .formatted(low, low * 20, low * 3, low * 6));
        }
        text.append("controls:\n");
        for (int i = 0; i < 5; i++) {
            text.append("  c%d: {kind: detective, state: in-place, against: [threat/t%d%s]}%n"
                    .formatted(i, i, i == 1 ? ", threat/t0" : ""));
        }
        text.append("tasks:\n");
        for (int i = 0; i < 5; i++) {
            text.append(
                    "  k%d: {control: control/c%d, every: %s, finds: {probability: 60..90 %%, coverage: 90..99 %%, lag: %d h}}%n"
                            .formatted(i, i, random.nextBoolean() ? "weekly" : "daily", random.nextInt(12)));
        }
        return ModelFile.read("worlds.yaml", text.toString()).model().orElseThrow();
    }
}
