package org.claviger.server.frame;

import java.util.ArrayList;
import java.util.List;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Row;

/** Long texts cut for a list: a row says what a thing is, its page says all of it. */
final class Cut {
    /** Characters of a text in a list: three lines or four. */
    private static final int LONGEST = 300;

    /** Lines of a field: more than anybody counts. */
    private static final int LINES = 20;

    private Cut() {}

    static Row row(Row row) {
        return new Row(row.fields().stream().map(Cut::field).toList());
    }

    private static Field field(Field field) {
        List<Phrase> all = field.cell().lines();
        List<Phrase> lines = new ArrayList<>();
        all.stream().limit(LINES).map(Cut::phrase).forEach(lines::add);
        if (all.size() > LINES) {
            lines.add(Phrase.quiet("and " + (all.size() - LINES) + " more"));
        }
        return new Field(new Cell(lines, field.cell().tone()), field.order());
    }

    private static Phrase phrase(Phrase phrase) {
        return new Phrase(phrase.runs().stream().limit(LONGEST).map(Cut::run).toList());
    }

    private static Run run(Run run) {
        return switch (run) {
            case Run.Text(String text) -> new Run.Text(cut(text));
            case Run.Strong(String text) -> new Run.Strong(cut(text));
            case Run.Quiet(String text) -> new Run.Quiet(cut(text));
            case Run.Code(String text) -> new Run.Code(cut(text));
            case Run.Missing(String text) -> new Run.Missing(cut(text));
            case Run.Link(String href, String text, String title) -> new Run.Link(href, cut(text), cut(title));
            case Run.Kept kept -> kept;
            case Run.Label label -> label;
            case Run.Inside inside -> inside;
            case Run.Outside outside -> outside;
        };
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "\u2026";
    }
}
