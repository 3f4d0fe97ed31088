package org.claviger.analysis.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claviger.analysis.operation.OperatingLog;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: an abandoned control looks abandoned, in the dates and in what stays. */
@DisplayName("What was achieved follows from the dates of the work")
class AsKeptTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String MODEL = """
            claviger: 1
            system: {id: example}
            criteria: {tolerances: [{scope: threat, annual-probability: 3 %}]}
            threats:
              swapped: {title: Swapped, actor: outsider, frequency: 0.5 per year, tempo: 17 days}
            controls:
              watch: {kind: detective, state: in-place, against: [threat/swapped]}
            tasks:
              look: {control: control/watch, every: monthly, starts: 2026-01-01, finds: {probability: 100 %, coverage: 100 %, lag: 0 days}}
            """;

    @Test
    @DisplayName("With looks that find for certain: the sum of the lesser of window and gap, over the sum of gaps")
    void sumOfGaps() {
        // Gaps of 10, 30, 61 and, open to today, 20 days.
        AsKept kept = kept(121, 10, 40, 101).orElseThrow();

        assertEquals((10 + 17 + 17 + 17) / 121.0, detection(kept), 1e-12);
        assertEquals(61, kept.longestGap());
        assertEquals(0.5 * (1 - detection(kept)), kept.residual().getOrDefault("swapped", 0.0), 1e-12);
    }

    @Test
    @DisplayName("The longer nothing is done, the less was achieved, down to almost nothing")
    void abandoned() {
        double before = 1;
        for (int today = 45; today <= 2000; today += 85) {
            double now = detection(kept(today, 14, 28, 42).orElseThrow());
            assertTrue(now <= before, now + " after " + before);
            before = now;
        }
        assertTrue(before < 0.04, "abandoned for years, yet " + before);
        assertEquals(17 / 365.0, detection(kept(365).orElseThrow()), 1e-12);
    }

    @Test
    @DisplayName("Work that failed or was left out is no look, and work after today is none yet")
    void failed() {
        assertEquals(
                detection(kept(100, 30).orElseThrow()),
                detection(of(100, List.of(line(30, "done"), line(60, "failed"), line(70, "skipped"), line(150, "done")))
                        .orElseThrow()));
    }

    @Test
    @DisplayName("A task that is not due yet has achieved nothing to speak of")
    void notDue() {
        assertEquals(Optional.empty(), kept(-3));
        assertEquals(Optional.empty(), kept(0));
    }

    @Test
    @DisplayName("Kept to the day for ten years, the work achieves what was planned")
    void asPlanned() {
        AsKept kept = kept(3_100, IntStream.rangeClosed(1, 99).map(i -> i * 31).toArray())
                .orElseThrow();

        assertEquals(17 / 31.0, detection(kept), 1e-12);
    }

    private static double detection(AsKept kept) {
        return kept.detection().getOrDefault("swapped", -1.0);
    }

    private static Optional<AsKept> kept(int today, int... days) {
        return of(today, IntStream.of(days).mapToObj(day -> line(day, "done")).toList());
    }

    private static String line(int day, String outcome) {
        return "{\"task\":\"look\",\"happened\":\"" + START.plusDays(day) + "\",\"outcome\":\"" + outcome + "\"}";
    }

    private static Optional<AsKept> of(int today, List<String> lines) {
        Model model = ModelFile.read("kept.yaml", MODEL).model().orElseThrow();
        Relations relations = Relations.of(model);
        TaskDerivation task = new Derivations(model, relations, Map.of(), List.of()).of("look");
        return AsKept.of(model, relations, task, OperatingLog.of(lines.stream()), START.plusDays(today));
    }
}
