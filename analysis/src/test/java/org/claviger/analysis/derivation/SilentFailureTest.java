package org.claviger.analysis.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.cadence.ProofTest;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: a backup that nobody tries to restore is not counted on. */
@DisplayName("What fails in silence is dead for a share of the time that the tests decide")
class SilentFailureTest {
    private static final String MODEL = """
            claviger: 1
            system: {id: example}
            keys:
              owner: {type: private-key}
              plate: {type: seed-phrase, backup-of: [key/owner]}
            threats:
              dead: {title: Unreadable, actor: nature, targets: [key/plate], frequency: 0.1 per year, discovery: when-looked-for}
              fire: {title: Fire, actor: nature, targets: [key/owner], leads-to: loss, frequency: 0.02 per year, discovery: at-once}
            controls:
              restore: {kind: detective, state: in-place, against: [threat/dead]}
            tasks:
              test: {control: control/restore, every: yearly, finds: {probability: 100 %, coverage: 100 %, lag: 1 day}}
            """;

    @Test
    @DisplayName("Demand times the average probability of having failed, with the longest gap that a year permits")
    void yearly() {
        SilentFailure failure = shown(MODEL);
        double years = 366 / 365.25;

        assertEquals(ProofTest.pfdAverage(0.1, years), failure.unavailability(), 1e-12);
        assertEquals(0.02, failure.demand().orElseThrow(), 1e-12);
        assertEquals(
                ProofTest.unrecoverable(0.02, 0.1, years),
                failure.unrecoverable().orElseThrow(),
                1e-14);
    }

    @Test
    @DisplayName("Tested more often it is dead less; a test that may miss leaves more, as the chain of tests says")
    void oftenAndMissing() {
        double before = 1;
        for (String every : List.of("yearly", "half-yearly", "quarterly", "monthly", "weekly")) {
            double now =
                    shown(MODEL.replace("every: yearly", "every: " + every)).unavailability();
            assertTrue(now < before, every);
            before = now;
        }
        for (double p : List.of(1.0, 0.8, 0.3, 0.05)) {
            double standing = 0;
            double intact = Math.exp(-0.2);
            for (int test = 0; test < 5_000; test++) {
                standing = (1 - p) * (1 - (1 - standing) * intact);
            }
            double average = 1 - (1 - standing) * (1 - intact) / 0.2;
            assertEquals(average, ProofTest.pfdAverageOfMissing(0.4, 0.5, p), 1e-12);
        }
        assertEquals(0, ProofTest.pfdAverageOfMissing(0, 0.5, 0.5));
    }

    @Test
    @DisplayName(
            "What no test sees, and a frequency that nobody states, are not shown; an attack with a tempo is no silent failure")
    void notShown() {
        assertInstanceOf(
                Answer.NotShown.class,
                of(MODEL.replace("coverage: 100 %", "coverage: 90 %")).orElseThrow());
        assertInstanceOf(
                Answer.NotShown.class,
                of(MODEL.replace("frequency: 0.1 per year, ", "")).orElseThrow());
        assertEquals(
                Optional.empty(),
                of(MODEL.replace("frequency: 0.1 per year,", "frequency: 0.1 per year, tempo: 2..60 days,")));
        assertTrue(shown(MODEL.replace(", backup-of: [key/owner]", "")).demand().isEmpty());
    }

    private static SilentFailure shown(String text) {
        return of(text).orElseThrow() instanceof Answer.Shown<SilentFailure>(SilentFailure value)
                ? value
                : org.junit.jupiter.api.Assertions.fail("not shown");
    }

    private static Optional<Answer<SilentFailure>> of(String text) {
        Model model = ModelFile.read("silent.yaml", text).model().orElseThrow();
        Relations relations = Relations.of(model);
        TaskDerivation task = new Derivations(model, relations, Map.of(), List.of()).of("test");
        return SilentFailure.of(model, relations, task.threats().getFirst());
    }
}
