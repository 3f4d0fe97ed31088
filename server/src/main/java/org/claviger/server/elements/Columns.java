package org.claviger.server.elements;

import org.claviger.analysis.assess.Severity;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.systems.OpenSystem;

/** Columns that lists of every kind have. */
public final class Columns {
    public static final Column NAME = Column.words("name", "Name");
    public static final Column OBJECTIONS = Column.number("objections", "Objections");

    private Columns() {}

    /** What names a row: the element by name with its page, its id below. */
    public static Field name(OpenSystem here, Ref ref) {
        return Field.of(here.link(ref), Phrase.code(ref.id()));
    }

    /** How many objections there are, errors first to be seen. */
    public static Field objections(OpenSystem here, Ref ref) {
        long errors = here.findings(ref).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        long all = here.findings(ref).size();
        Phrase words = all == 0
                ? Phrase.quiet("none")
                : Phrase.label(Long.toString(all), errors > 0 ? Tone.BAD : Tone.ATTENTION);
        return Field.by((double) (errors * 1000 + all), words);
    }
}
