package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text is broken and shortened by measure, never cut by a box. */
class LetteringTest {
    @Test
    void a_name_that_fits_stays_in_one_line() {
        assertEquals(List.of("Signing service"), Lettering.NAME.wrap("  Signing \n service ", 140, 2));
    }

    @Test
    void a_long_name_is_broken_at_a_blank_and_ends_in_an_ellipsis() {
        List<String> lines = Lettering.NAME.wrap(
                "Operations workstation with a designation that nobody will ever want to read", 134, 2);
        assertEquals(2, lines.size());
        assertTrue(lines.getLast().endsWith("\u2026"));
        lines.forEach(line -> assertTrue(Lettering.NAME.width(line) <= 134, line));
    }

    @Test
    void a_word_without_a_blank_is_broken_where_it_must_be_and_no_character_is_halved() {
        String keys = "\ud83d\udd11".repeat(60);
        List<String> lines = Lettering.NAME.wrap(keys, 100, 2);
        lines.forEach(line -> assertTrue(Lettering.NAME.width(line) <= 100));
        assertEquals(0, String.join("", lines).replace("\u2026", "").length() % 2);
    }

    @Test
    void letters_with_accents_are_as_wide_as_without_and_marks_take_no_room() {
        assertEquals(Lettering.NAME.width("Zuerich"), Lettering.NAME.width("Zu\u0308erich"));
        assertEquals(Lettering.NAME.width("Uri"), Lettering.NAME.width("\u00dcri"));
    }

    @Test
    void nothing_gives_no_line() {
        assertEquals(List.of(), Lettering.NAME.wrap("  ", 100, 2));
    }
}
