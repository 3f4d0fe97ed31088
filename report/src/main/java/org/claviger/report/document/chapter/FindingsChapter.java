package org.claviger.report.document.chapter;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.Severity;
import org.claviger.model.text.Position;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/** Chapter 11: what an assessor would still object to. */
final class FindingsChapter {
    private final Assessment assessment;
    private final Outline outline = Outline.chapter("11", "Findings still open", "findings");

    /** Findings of one weight that are listed: some hundred pages, and more than anybody reads in a document. */
    private static final int MOST = 1000;

    private FindingsChapter(Assessment assessment) {
        this.assessment = assessment;
    }

    static Chapter of(Assessment assessment) {
        FindingsChapter chapter = new FindingsChapter(assessment);
        chapter.introduce();
        for (Severity severity : Severity.values()) {
            chapter.group(severity);
        }
        return chapter.outline.done();
    }

    private void introduce() {
        if (assessment.findings().isEmpty()) {
            outline.paragraph(
                    "Nothing was found to object to in what the file says. Whether it is so is for an assessor to"
                            + " find out.");
            return;
        }
        outline.paragraph(
                "A finding is an objection to what the file says or leaves out. Its code is explained by the command "
                        + "claviger explain, its place is a file and a line.");
    }

    private void group(Severity severity) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        outline.section(Words.times(findings.size(), one(severity), many(severity)));
        Table.Draft table = Table.of(Words.capital(many(severity)))
                .column("Code", 10)
                .column("About, place", 25)
                .column("What is wrong", 34)
                .column("What would settle it", 31);
        if (findings.size() > MOST) {
            outline.paragraph(
                    "The first " + MOST + " of them are listed here; all are on the page of findings and in what"
                            + " claviger check prints.");
        }
        findings.stream()
                .limit(MOST)
                .forEach(finding -> table.row(
                        Cell.of(Phrase.strong(finding.code())),
                        Cell.of(about(finding), Phrase.code(place(finding))),
                        Cell.of(Phrase.quiet(title(finding)), Phrase.of(finding.message())),
                        Cell.of(finding.settle())));
        outline.add(table.done());
    }

    static String one(Severity severity) {
        return switch (severity) {
            case ERROR -> "error: an assessor would call it not in place";
            case WARNING -> "warning: an assessor would ask, and probably object";
            case NOTE -> "note: worth knowing";
        };
    }

    static String many(Severity severity) {
        return switch (severity) {
            case ERROR -> "errors: an assessor would call these not in place";
            case WARNING -> "warnings: an assessor would ask, and probably object";
            case NOTE -> "notes: worth knowing";
        };
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.ATTENTION;
            case NOTE -> Tone.QUIET;
        };
    }

    private static String title(Finding finding) {
        return FindingCatalogue.shipped()
                .find(finding.code())
                .map(FindingCatalogue.Explanation::title)
                .orElse("");
    }

    private static Phrase about(Finding finding) {
        return Phrase.code(finding.element().isEmpty() ? "the file" : finding.element());
    }

    private String place(Finding finding) {
        return Optional.of(finding.position())
                .filter(position -> !position.equals(Position.NONE))
                .map(position -> Source.fileName(assessment) + ":" + position.line())
                .orElse(Source.fileName(assessment));
    }
}
