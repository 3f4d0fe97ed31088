package org.claviger.analysis.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.claviger.model.DrawnSchedule;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Sha256;

/**
 * Days of a task that nobody can foresee. Each day is drawn by itself with probability 1/T, T the days between two times at most
 * that the interval permits: the gaps have the mean T and no memory, so that whoever saw the last look knows nothing of the next.
 * What is published before is the SHA-256 of
 *
 * <pre>{@code
 * claviger drawn schedule 1
 * page-integrity
 * 2026-12-01
 * 2026-12-31
 * 00112233445566778899aabbccddeeff
 * 2026-12-04
 * 2026-12-19
 * }</pre>
 *
 * every line ended by a line feed: the task, first and last day, a nonce of 128 random bits, the days in order. Without the nonce
 * days cannot be guessed from the digest; with it anybody can compute the digest anew.
 *
 * @param task its id
 * @param nonce 32 hexadecimal digits
 */
public record DrawnDays(String task, LocalDate from, LocalDate until, List<LocalDate> days, String nonce) {
    private static final String FIRST_LINE = "claviger drawn schedule 1";
    private static final int NONCE_BYTES = 16;
    private static final long LONGEST = 3_660;

    public DrawnDays {
        if (until.isBefore(from) || until.toEpochDay() - from.toEpochDay() > LONGEST) {
            throw new IllegalArgumentException(
                    "A schedule runs for 1 day to ten years; this one from " + from + " until " + until + ".");
        }
        if (!nonce.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A nonce is 32 lower-case hexadecimal digits.");
        }
        days = days.stream().sorted().distinct().toList();
        for (LocalDate each : days) {
            if (each.isBefore(from) || each.isAfter(until)) {
                throw new IllegalArgumentException(
                        each + " lies outside the schedule from " + from + " until " + until + ".");
            }
        }
    }

    /**
     * @param every its mean interval; a day is the finest that is drawn
     * @param random from which nobody can foresee anything
     */
    public static DrawnDays draw(String task, Interval every, LocalDate from, LocalDate until, RandomGenerator random) {
        double chance = every.longestGapDays() <= 1 ? 1 : 1 / every.longestGapDays();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = until.isAfter(from.plusDays(LONGEST)) ? from : until;
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            if (random.nextDouble() < chance) {
                days.add(day);
            }
        }
        return new DrawnDays(task, from, until, days, HexFormat.of().formatHex(nonce));
    }

    /** What binds the days before anybody sees them. */
    public Sha256 commitment() {
        StringBuilder text = new StringBuilder();
        for (String line : List.of(FIRST_LINE, task, from.toString(), until.toString(), nonce)) {
            text.append(line).append('\n');
        }
        days.forEach(day -> text.append(day).append('\n'));
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** What a schedule of a model shows. */
    public enum Standing {
        HIDDEN("committed to, not revealed yet"),
        OVERDUE("over, and not revealed"),
        SAME("revealed, and what was committed to"),
        DIFFERENT("revealed, and not what was committed to");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How a stated schedule of a task stands. */
    public static Standing of(String task, DrawnSchedule stated, LocalDate today) {
        if (stated.nonce().isEmpty() && stated.days().isEmpty()) {
            return stated.until().isBefore(today) ? Standing.OVERDUE : Standing.HIDDEN;
        }
        try {
            DrawnDays revealed = new DrawnDays(
                    task,
                    stated.from(),
                    stated.until(),
                    stated.days(),
                    stated.nonce().orElse(""));
            return revealed.commitment().equals(stated.commitment()) ? Standing.SAME : Standing.DIFFERENT;
        } catch (IllegalArgumentException e) {
            return Standing.DIFFERENT;
        }
    }
}
