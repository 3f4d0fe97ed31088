package org.claviger.report.document.chapter;

import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.model.SystemProfile;
import org.claviger.model.value.Sha256;
import org.claviger.report.document.view.Cover;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;

/** What stands on the cover. */
final class FrontPage {
    private FrontPage() {}

    static Cover of(Source source, Edition edition) {
        SystemProfile system = source.model().system();
        Facts facts = Facts.of("This document")
                .wide("System", Phrase.of(new Run.Text(source.systemName() + " "), new Run.Code(system.id())))
                .wide("Organisation", Phrase.text(system.organisation()))
                .wide("Designation", Words.choice(system.designation()))
                .wide("Target level", Phrase.text(system.targetLevel().map(Words::level)))
                .wide("Standard", standard(source))
                .wide(
                        "Date of this report",
                        Phrase.of(Words.longDate(source.subject().today())))
                .wide("Accountable", source.names().link(system.accountable()))
                .wide("Model file", Phrase.code(Source.fileName(source.assessment())))
                .wide("SHA-256 of it", digest(edition))
                .wide("Set by", Phrase.of("Claviger " + edition.version()))
                .done();
        return new Cover(
                system.organisation().orElse(""),
                source.systemName(),
                Phrase.text(system.purpose()),
                facts,
                Phrase.of(
                        "Everything in this document is stated in the file named above. It has not yet been proven by a"
                                + " ledger: reviews, acceptances and dates are what the file says they are."));
    }

    private static Phrase standard(Source source) {
        String used = "CCSS " + source.subject().catalogue().version();
        Optional<String> stated = source.model().system().standard();
        return stated.isPresent()
                ? Words.remarked(Phrase.of(used), stated)
                : Words.remarked(Phrase.notStated(), Optional.of("assessed against " + used));
    }

    private static Phrase digest(Edition edition) {
        return edition.modelFile().map(Sha256::hex).map(Phrase::code).orElseGet(() -> Phrase.missing("not computed"));
    }

    /** The cover of a file in which no model could be read. */
    static Cover unreadable(Assessment assessment, Edition edition) {
        Facts facts = Facts.of("This document")
                .wide("Model file", Phrase.code(Source.fileName(assessment)))
                .wide("SHA-256 of it", digest(edition))
                .wide("Set by", Phrase.of("Claviger " + edition.version()))
                .done();
        return new Cover(
                "",
                "No threat model could be read",
                Phrase.of(
                        "The file has mistakes of the language that leave no model to describe. They are listed below, each"
                                + " with its place and what would settle it."),
                facts,
                Phrase.of("Nothing is known of the system that this file was meant to describe."));
    }
}
