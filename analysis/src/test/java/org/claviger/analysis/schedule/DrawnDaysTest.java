package org.claviger.analysis.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.claviger.analysis.schedule.DrawnDays.Standing;
import org.claviger.model.DrawnSchedule;
import org.claviger.model.value.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: drawn days are bound before anybody sees them, and nobody can reveal others. */
@DisplayName("Drawn days are committed to before and shown afterwards")
class DrawnDaysTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 2, 1);
    private static final String NONCE = "00112233445566778899aabbccddeeff";

    @Test
    @DisplayName("The digest is SHA-256 of the lines that the documentation shows")
    void digest() {
        DrawnDays days = new DrawnDays(
                "page-integrity",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                List.of(LocalDate.of(2026, 12, 19), LocalDate.of(2026, 12, 4)),
                NONCE);

        // printf 'claviger drawn schedule 1\npage-integrity\n2026-12-01\n2026-12-31\n0011...\n2026-12-04\n2026-12-19\n'
        // | sha256sum
        assertEquals(
                "bc0ceae8cecef20469f70c652c3219f8a0af7a34898e6ac354e05067027e979a",
                days.commitment().hex());
    }

    @Test
    @DisplayName(
            "Revealed days are the same, and a day more, less or another, another nonce or another task is found out")
    void revealed() {
        DrawnDays drawn = DrawnDays.draw("look", Interval.parse("weekly"), FROM, UNTIL, new SplittableRandom(7));
        List<LocalDate> fewer = drawn.days().subList(1, drawn.days().size());

        assertEquals(Standing.SAME, standing(drawn, drawn.days(), drawn.nonce(), "look"));
        assertEquals(Standing.DIFFERENT, standing(drawn, fewer, drawn.nonce(), "look"));
        assertEquals(Standing.DIFFERENT, standing(drawn, drawn.days(), NONCE, "look"));
        assertEquals(Standing.DIFFERENT, standing(drawn, drawn.days(), "", "look"));
        assertEquals(Standing.DIFFERENT, standing(drawn, drawn.days(), drawn.nonce(), "other"));
        assertEquals(Standing.DIFFERENT, standing(drawn, List.of(FROM.minusDays(1)), drawn.nonce(), "look"));
    }

    @Test
    @DisplayName("Before its end a schedule is hidden, afterwards it is overdue until it is revealed")
    void hidden() {
        DrawnDays drawn = DrawnDays.draw("look", Interval.parse("weekly"), FROM, UNTIL, new SplittableRandom(7));
        DrawnSchedule stated = new DrawnSchedule(FROM, UNTIL, drawn.commitment(), List.of(), Optional.empty());

        assertEquals(Standing.HIDDEN, DrawnDays.of("look", stated, UNTIL));
        assertEquals(Standing.OVERDUE, DrawnDays.of("look", stated, LATER));
    }

    @Test
    @DisplayName("Gaps have the mean of the interval and no memory: one false alarm in five hundred")
    void memoryless() {
        LocalDate until = FROM.plusDays(3_600);
        int days = 0;
        int afterADay = 0;
        int next = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<LocalDate> drawn = DrawnDays.draw(
                            "look", Interval.parse("weekly"), FROM, until, new SplittableRandom(seed))
                    .days();
            days += drawn.size();
            for (LocalDate each : drawn) {
                if (each.isBefore(until)) {
                    afterADay++;
                    next += drawn.contains(each.plusDays(1)) ? 1 : 0;
                }
            }
        }
        double all = 20 * 3_601.0;
        // 3.3 standard errors of a binomial: one false alarm in a thousand for each of the two.
        assertEquals(1 / 7.0, days / all, 3.3 * Math.sqrt(1 / 7.0 * 6 / 7 / all));
        assertEquals(1 / 7.0, (double) next / afterADay, 3.3 * Math.sqrt(1 / 7.0 * 6 / 7 / afterADay));
    }

    @Test
    @DisplayName("Daily work is every day; nonces differ; a schedule that cannot be is refused")
    void edges() {
        SplittableRandom random = new SplittableRandom(1);
        DrawnDays daily = DrawnDays.draw("look", Interval.parse("daily"), FROM, FROM.plusDays(9), random);
        DrawnDays again = DrawnDays.draw("look", Interval.parse("daily"), FROM, FROM.plusDays(9), random);

        assertEquals(10, daily.days().size());
        assertNotEquals(daily.nonce(), again.nonce());
        assertNotEquals(daily.commitment(), again.commitment());
        assertThrows(
                IllegalArgumentException.class,
                () -> DrawnDays.draw("look", Interval.parse("daily"), UNTIL, FROM, random));
        IllegalArgumentException tooLong = assertThrows(
                IllegalArgumentException.class,
                () -> DrawnDays.draw("look", Interval.parse("daily"), FROM, FROM.plusYears(11), random));
        assertTrue(String.valueOf(tooLong.getMessage()).contains("ten years"));
    }

    private static Standing standing(DrawnDays drawn, List<LocalDate> days, String nonce, String task) {
        return DrawnDays.of(task, new DrawnSchedule(FROM, UNTIL, drawn.commitment(), days, Optional.of(nonce)), LATER);
    }
}
