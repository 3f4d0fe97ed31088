package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.assess.Verdict;
import org.claviger.analysis.relations.Relations;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Catalogue.Requirement;
import org.claviger.model.Control;
import org.claviger.model.Model;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.RequirementId;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/** Chapter 10: from every control to its threats, requirements, work and documents, and from every requirement back. */
final class TraceabilityChapter {
    private final Source source;
    private final Model model;
    private final Names names;
    private final Relations relations;
    private final Outline outline = Outline.chapter("10", "Traceability", "traceability");

    private TraceabilityChapter(Source source) {
        this.source = source;
        this.model = source.model();
        this.names = source.names();
        this.relations = source.subject().relations();
    }

    static Chapter of(Source source) {
        TraceabilityChapter chapter = new TraceabilityChapter(source);
        chapter.controls();
        chapter.documents();
        chapter.requirements();
        return chapter.outline.done();
    }

    private void controls() {
        outline.section("Controls");
        if (model.controls().isEmpty()) {
            outline.paragraph("No control is described. Chapter 5 shows how a control is written down and joined to the"
                    + " threats it acts on.");
            return;
        }
        outline.paragraph(
                "What is known of each control: what it acts on, what it implements, the work that keeps it alive"
                        + " and the documents that describe it.");
        model.controls().forEach(this::control);
    }

    private void control(String id, Control control) {
        List<Block> blocks = new ArrayList<>();
        control.description()
                .ifPresent(_ -> Words.paragraphs(control.description())
                        .lines()
                        .forEach(line -> blocks.add(new Block.Paragraph(line))));
        Facts.Draft facts = Facts.of("Control " + id)
                .half("Kind", Words.choices(control.kind()))
                .half("State", state(control))
                .half("Owner", names.link(control.owner()))
                .half("Evidence", Phrase.text(control.evidence()))
                .wide("Threats", threats(control))
                .half("Requirements", names.requirements(control.implements_()))
                .half("Recurring work", work(id, control))
                .half("Procedure", names.link(control.procedure()))
                .half("Other documents", documents(control))
                .wide("Part of or protects", names.links(control.where()));
        if (!control.verifies().isEmpty()) {
            facts.wide("Verifies independently", names.links(control.verifies()));
        }
        List<Phrase> remarks = new ArrayList<>();
        Names.remarks(control, remarks);
        if (!remarks.isEmpty()) {
            facts.wide("Remarks", Cell.lines(remarks));
        }
        blocks.add(facts.done());
        outline.add(new Block.Card(
                Anchor.of(Kind.CONTROL, id), names.number(Kind.CONTROL, id), names.name(Kind.CONTROL, id), id, blocks));
    }

    private static Phrase state(Control control) {
        Phrase state = Words.choice(control.state());
        Optional<String> when = control.since()
                .map(day -> "since " + day + " (stated)")
                .or(() -> control.due().map(day -> "due " + day));
        return Words.remarked(state, when);
    }

    private Cell threats(Control control) {
        if (control.against().isEmpty()) {
            return Cell.of(Phrase.missing("acts on no threat"));
        }
        return Cell.lines(control.against().stream()
                .map(mapping -> names.link(mapping.threat()))
                .toList());
    }

    private Cell work(String id, Control control) {
        List<Phrase> lines = new ArrayList<>();
        relations
                .workOf(id)
                .forEach(work -> lines.add(names.link(work.ref())
                        .then(work.task()
                                .every()
                                .map(every -> ", " + every.words())
                                .orElse(""))
                        .then(work.task().event().map(event -> ", " + event).orElse(""))));
        control.oneOff().ifPresent(why -> lines.add(Phrase.quiet("none: " + why)));
        return Cell.lines(lines);
    }

    /** Documents about the requirements that the control implements, its own procedure apart. */
    private Cell documents(Control control) {
        Set<String> ids = new LinkedHashSet<>();
        control.implements_().forEach(requirement -> ids.addAll(relations.documentsOf(requirement)));
        control.procedure().ifPresent(own -> ids.remove(own.id()));
        return ids.isEmpty() && control.procedure().isPresent()
                ? Cell.of("none")
                : Cell.lines(
                        ids.stream().map(id -> names.link(Kind.DOCUMENT, id)).toList());
    }

    private void documents() {
        outline.section("Policies, standards and procedures");
        if (model.documents().isEmpty()) {
            outline.paragraph(
                    "No internal document is named. Assessors read policies, standards and procedures first: a"
                            + " requirement without a document of one's own is a gap however good the practice.");
            return;
        }
        Table.Draft table = Table.of("Policies, standards and procedures, as stated in the file")
                .column("Document", 28)
                .column("Kind, version", 13)
                .column("Approved, in force (stated)", 18)
                .column("Reviewed (stated)", 14)
                .column("Requirements", 27);
        model.documents()
                .forEach((id, document) -> table.row(
                        Anchor.of(Kind.DOCUMENT, id),
                        kept(id),
                        Cell.of(
                                Words.choice(document.kind()),
                                Phrase.quiet("version ").then(Phrase.text(document.version()))),
                        Cell.of(
                                names.decision(document.approved()),
                                Phrase.quiet("in force: ").then(Words.date(document.effective()))),
                        Cell.of(
                                Words.date(document.reviewed()),
                                Phrase.text(document.reviewEvery().map(Interval::words))),
                        Cell.of(names.requirements(document.requirements()))));
        outline.add(table.done());
    }

    private Cell kept(String id) {
        List<Phrase> lines = new ArrayList<>(names.head(Kind.DOCUMENT, id).lines());
        Optional.ofNullable(model.documents().get(id)).ifPresent(document -> {
            document.at().ifPresent(at -> lines.add(Phrase.quiet("kept at " + at)));
            document.digest()
                    .ifPresent(digest -> lines.add(Phrase.quiet("SHA-256 ").then(Phrase.code(digest.hex()))));
        });
        return Cell.lines(lines);
    }

    private void requirements() {
        Catalogue catalogue = source.subject().catalogue();
        outline.section("Requirements of CCSS " + catalogue.version());
        outline.add(new Block.Note(
                Tone.PLAIN,
                Phrase.of(
                        new Run.Text(
                                "The summaries are ours and no substitute for the standard, whose wording is C4's: "),
                        new Run.Outside(
                                catalogue.source().url(), catalogue.source().url()),
                        new Run.Text(
                                ". “No gap found” says that nothing in the file contradicts the requirement; “gaps” that"
                                        + " findings bear on it; “not shown” that the file says too little. Whether a requirement is"
                                        + " in place is for an assessor to state."))));
        Table.Draft table = Table.of(
                        "Requirements of CCSS " + catalogue.version() + " and what the model shows of them")
                .column("Requirement", 11)
                .column("Asks, in our words", 32)
                .column("The model shows", 13)
                .column("Controls", 9)
                .column("Documents", 16)
                .column("Recurring work", 19);
        catalogue.requirements().forEach((id, requirement) -> {
            Verdict verdict = source.assessment().requirements().getOrDefault(id, Verdict.NOT_SHOWN);
            row(id, requirement, verdict, table);
        });
        outline.add(table.done());
    }

    private void row(RequirementId id, Requirement requirement, Verdict verdict, Table.Draft table) {
        boolean above = requirement.level() > source.subject().level();
        List<Phrase> shown = new ArrayList<>();
        shown.add(Phrase.label(verdict.words(), tone(verdict)));
        if (above) {
            shown.add(Phrase.quiet("above the target level"));
        }
        table.row(
                "requirement-" + id.text().replace('.', '-'),
                Cell.of(Phrase.strong(id.text()), Phrase.quiet(Words.level(requirement.level()))),
                Cell.of(
                        Phrase.strong(source.subject().catalogue().controlTitle(id)),
                        Phrase.of(requirement.summary().strip())),
                Cell.lines(shown),
                none(Phrase.joined(
                        relations.controlsOf(id).stream()
                                .map(control -> names.shortLink(Kind.CONTROL, control))
                                .toList(),
                        ", ")),
                none(Phrase.joined(
                        relations.documentsOf(id).stream()
                                .map(document -> names.link(Kind.DOCUMENT, document))
                                .toList(),
                        ", ")),
                none(Phrase.joined(
                        relations.workFor(id).stream()
                                .map(work -> names.link(work.ref()))
                                .toList(),
                        ", ")));
    }

    private static Cell none(Phrase phrase) {
        return Cell.of(phrase.equals(Phrase.notStated()) ? Phrase.missing("none named") : phrase);
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case GAPS -> Tone.BAD;
            case NO_GAP_FOUND -> Tone.GOOD;
            case NOT_SHOWN -> Tone.QUIET;
        };
    }
}
