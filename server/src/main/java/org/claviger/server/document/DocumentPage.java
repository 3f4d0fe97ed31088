package org.claviger.server.document;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Severity;
import org.claviger.model.value.Sha256;
import org.claviger.report.document.chapter.Edition;
import org.claviger.report.document.chapter.ThreatModel;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.DocumentView;
import org.claviger.report.document.view.Heading;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The threat model as a document: what is in it, and the document itself. */
@Controller
public class DocumentPage {
    /** When to come back, in seconds: two documents later. */
    private static final String COME_BACK = "20";

    /** Elements of a model whose document is outlined; that of a larger one is made where it can take memory. */
    private static final int OUTLINED = 3000;

    private final Press press;

    DocumentPage(Press press) {
        this.press = press;
    }

    /**
     * The page.
     *
     * @param objections what it says of findings still open
     * @param digest SHA-256 of the model's YAML, as the document states it
     */
    public record Contents(
            String title,
            String subject,
            List<Part> parts,
            String objections,
            String findings,
            String digest,
            String version,
            String day,
            long size,
            String pdf,
            String html) {}

    /** A chapter with its sections. */
    public record Part(String title, String sections) {}

    /**
     * That a model cannot be made into a document.
     *
     * @param pdf whether a PDF was asked for; the HTML may still be made
     */
    public record TooLarge(boolean pdf, String back, String html, String yaml) {}

    /** That too many documents are being made. */
    public record Busy(String back) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/report")
    Page contents(OpenSystem here) {
        Edition edition = Press.edition(here);
        Optional<DocumentView> document = here.subject().elements().refs().size() > OUTLINED
                ? Optional.empty()
                : Optional.of(ThreatModel.of(here.assessment(), edition, Optional.empty()));
        return Page.of(
                "document/contents.jte",
                "Threat model as a document",
                new Contents(
                        document.map(DocumentView::title).orElse(here.name()),
                        document.map(DocumentView::subject).orElse("The threat model"),
                        document.stream()
                                .flatMap(view -> view.chapters().stream())
                                .map(DocumentPage::part)
                                .toList(),
                        objections(here),
                        here.room("findings"),
                        edition.modelFile().map(Sha256::hex).orElse(""),
                        edition.version(),
                        here.subject().today().toString(),
                        here.size(),
                        here.room("files/threat-model.pdf"),
                        here.room("files/threat-model.html")));
    }

    private static Part part(Chapter chapter) {
        return new Part(
                chapter.heading().line(),
                String.join(
                        ", ", chapter.sections().stream().map(Heading::title).toList()));
    }

    private static String objections(OpenSystem here) {
        long errors = here.assessment().count(Severity.ERROR);
        long warnings = here.assessment().count(Severity.WARNING);
        return errors + warnings == 0
                ? "No error or warning is open."
                : Words.times(errors, "error", "errors") + " and " + Words.times(warnings, "warning", "warnings")
                        + " are open; the document says so.";
    }

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/files/threat-model.pdf")
    View pdf(OpenSystem here) {
        return answer(here, Form.PDF);
    }

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/files/threat-model.html")
    View html(OpenSystem here) {
        return answer(here, Form.HTML);
    }

    private View answer(OpenSystem here, Form form) {
        String name = here.slug() + "-threat-model-" + here.subject().today() + "." + form.ending();
        return switch (press.document(here, form)) {
            case Printed.Made(byte[] bytes) -> download(name, form, bytes);
            case Printed.Busy() -> comeBack(here.room("report"));
            case Printed.TooLarge() ->
                Page.of(
                                "document/too-large.jte",
                                "This model is too large for that",
                                new TooLarge(
                                        form == Form.PDF,
                                        here.room("report"),
                                        here.room("files/threat-model.html"),
                                        here.room("files/model.yaml")))
                        .status(422);
        };
    }

    private static View download(String name, Form form, byte[] bytes) {
        return (_, _, response) -> {
            response.setContentType(form.type());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        };
    }

    private static View comeBack(String back) {
        Page page = Page.of("document/busy.jte", "Too many documents at once", new Busy(back))
                .status(503);
        return (model, request, response) -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK);
            page.render(model, request, response);
        };
    }
}
