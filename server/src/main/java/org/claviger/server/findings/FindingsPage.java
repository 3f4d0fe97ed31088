package org.claviger.server.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.Severity;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Everything that an assessor would object to today, the heaviest first. */
@Controller
public class FindingsPage {
    private static final String TEACHES =
            "Nothing is objected to in what the model says. Whether it is so is for an assessor to find out. Objections "
                    + "appear here when a model leaves out what a requirement asks for, when a frequency is not "
                    + "justified, and when a review, an acceptance or recurring work has come due.";

    /** The list with the files that hold the same. */
    public record Findings(ListPage list, String json, String sarif) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/findings")
    View list(OpenSystem here, HttpServletRequest request) {
        View answer = ListPage.answer(request, "Findings", lead(here), TEACHES, listing(here));
        return answer instanceof Page page && page.view() instanceof ListPage list
                ? Page.of(
                        "findings/findings.jte",
                        page.title(),
                        new Findings(list, here.room("files/findings.json"), here.room("files/findings.sarif")))
                : answer;
    }

    private static String lead(OpenSystem here) {
        return "What an assessor would object to on " + here.subject().today()
                + ". An error would keep a requirement from being in place, a warning is what they would ask about and "
                + "probably object to, a note is worth knowing. What bears only on requirements above the target "
                + "level is a note.";
    }

    private static Listing listing(OpenSystem here) {
        return new Listing(
                new Noun("finding", "findings"),
                List.of(
                        Column.words("finding", "Finding"),
                        Column.choice("severity", "Severity"),
                        Column.words("about", "About"),
                        Column.words("message", "What is wrong here"),
                        Column.words("settle", "What settles it"),
                        Column.words("requirements", "Requirements")),
                here.assessment().findings().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding -> row(here, finding))
                        .toList());
    }

    private static Row row(OpenSystem here, Finding finding) {
        String title = FindingCatalogue.shipped().of(finding.code()).title();
        return Row.of(
                Field.of(
                        Phrase.link(here.room("findings/" + finding.code()), title, "Why it matters, what settles it"),
                        Phrase.code(finding.code())),
                Field.by(order(finding.severity()), label(finding.severity())),
                Field.of(here.place(finding)),
                Field.of(Phrase.of(finding.message())),
                Field.of(Phrase.of(finding.settle())),
                Field.of(
                        finding.requirements().isEmpty()
                                ? Phrase.quiet("none")
                                : here.requirements(finding.requirements())));
    }

    private static int order(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case NOTE -> 2;
        };
    }

    /** A severity as pages show it. */
    static Phrase label(Severity severity) {
        Tone tone = switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case NOTE -> Tone.QUIET;
        };
        return Phrase.label(severity.word(), tone);
    }
}
