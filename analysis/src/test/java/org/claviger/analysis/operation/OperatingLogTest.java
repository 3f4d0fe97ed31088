package org.claviger.analysis.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.claviger.analysis.operation.OperatingRecord.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: every record that can be read counts, and of the others one learns the line. */
@DisplayName("Records of work are read line by line")
class OperatingLogTest {
    @Test
    @DisplayName("A date, a time, a task with and without its kind; done without a word")
    void records() {
        OperatingLog log = log(
                "{\"task\":\"task/look\",\"happened\":\"2026-10-02\"}",
                "",
                "{\"seq\":7,\"task\":\"look\",\"happened\":\"2026-10-03T12:00:00Z\",\"outcome\":\"failed\",\"more\":{\"a\":[1]}}");

        double day = LocalDate.of(2026, 10, 2).toEpochDay();
        assertEquals(
                List.of(
                        new OperatingRecord("look", day, Outcome.DONE),
                        new OperatingRecord("look", day + 1.5, Outcome.FAILED)),
                log.of("look"));
        assertEquals(List.of(), log.problems());
        assertEquals(List.of(), log.of("other"));
    }

    @Test
    @DisplayName("What is no record is said with its line, and the rest counts")
    void mistakes() {
        OperatingLog log = log(
                "nonsense",
                "[1]",
                "{\"task\":\"look\"}",
                "{\"task\":\"look\",\"happened\":\"2026-13-01\"}",
                "{\"task\":\"look\",\"happened\":\"2026-10-02\",\"outcome\":\"perhaps\"}",
                "{\"task\":\"look\",\"happened\":\"2026-10-02\"",
                "{\"task\":\"look\",\"happened\":\"2026-10-02\"}");

        assertEquals(1, log.records().size());
        assertEquals(6, log.problems().size());
        for (int line = 1; line <= 6; line++) {
            assertTrue(
                    log.problems().get(line - 1).startsWith("line " + line + ": "),
                    log.problems().get(line - 1));
        }
    }

    @Test
    @DisplayName("A hundred mistakes are enough to know")
    void manyMistakes() {
        assertEquals(
                100,
                OperatingLog.of(java.util.stream.Stream.generate(() -> "x").limit(1000))
                        .problems()
                        .size());
    }

    private static OperatingLog log(String... lines) {
        return OperatingLog.of(List.of(lines).stream());
    }
}
