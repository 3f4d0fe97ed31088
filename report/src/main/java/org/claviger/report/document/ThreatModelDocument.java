package org.claviger.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Subject;
import org.claviger.model.Model;
import org.claviger.report.document.chapter.Drawing;
import org.claviger.report.document.chapter.Edition;
import org.claviger.report.document.chapter.ThreatModel;
import org.claviger.report.document.print.Typesetter;

/**
 * The threat model as a document, for people who will not read a file: a single HTML page, or a PDF that conforms to
 * PDF/A-2a and PDF/UA-1. Both are made from the same view of the assessment, and from nothing else.
 */
public final class ThreatModelDocument {
    /** The day of a document about a file in which no model could be read: there is no assessment to take it from. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Assessment assessment;
    private final Edition edition;

    private ThreatModelDocument(Assessment assessment, Edition edition) {
        this.assessment = assessment;
        this.edition = edition;
    }

    public static ThreatModelDocument of(Assessment assessment, Edition edition) {
        return new ThreatModelDocument(assessment, edition);
    }

    /** One file with everything in it, for light and dark screens of any width. The same input gives the same text. */
    public String html() {
        StringWriter page = new StringWriter(1 << 18);
        html(page);
        return page.toString();
    }

    /** The same, written as it is made. The writer is not closed. */
    public void html(Writer out) {
        Pages.screen(ThreatModel.of(assessment, edition, environment(EnvironmentPicture::screen)), out);
    }

    /** The PDF. The same input gives the same bytes. The stream is not closed. */
    public void pdf(OutputStream out) throws IOException {
        pdf(out, _ -> {});
    }

    /** The PDF, with somebody to hear what could not be set as it was written. */
    public void pdf(OutputStream out, Consumer<String> complaints) throws IOException {
        LocalDate day = assessment.subject().map(Subject::today).orElse(NO_DAY);
        new Typesetter("Claviger " + edition.version(), complaints)
                .set(
                        Pages.paper(ThreatModel.of(assessment, edition, environment(EnvironmentPicture::paper))),
                        day,
                        out);
    }

    private Optional<Drawing> environment(Function<Model, Optional<Drawing>> drawn) {
        return assessment.subject().map(Subject::model).flatMap(drawn);
    }
}
