package org.claviger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.claviger.model.value.ValueFormatException;

/**
 * When something was: as exactly as is known. RFC 3339 in UTC with exactly three digits of a second,
 * {@code 2026-11-23T22:57:23.123Z}, or a plain date, {@code 2026-10-02}. Years 1900 to 9999.
 */
public sealed interface Moment {
    LocalDate FIRST = LocalDate.of(1900, 1, 1);
    LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** A day, wherever it was. */
    record Day(LocalDate date) implements Moment {
        public Day {
            require(!date.isBefore(FIRST) && !date.isAfter(LAST));
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A millisecond. */
    record Exact(Instant instant) implements Moment {
        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        public Exact {
            instant = instant.truncatedTo(ChronoUnit.MILLIS);
            require(!instant.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                    && instant.isBefore(LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
        }

        @Override
        public String toString() {
            return FORM.format(instant);
        }
    }

    /** Reads either form; anything else is refused with a {@link ValueFormatException}. */
    static Moment parse(String text) {
        try {
            Moment moment = text.indexOf('T') < 0 ? new Day(LocalDate.parse(text)) : new Exact(Instant.parse(text));
            if (moment.toString().equals(text)) {
                return moment;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new ValueFormatException("a date such as 2026-10-02, or an instant such as 2026-11-23T22:57:23.123Z");
    }

    private static void require(boolean withinBounds) {
        if (!withinBounds) {
            throw new ValueFormatException("a year between 1900 and 9999");
        }
    }
}
