package org.claviger.server.requirements;

import java.util.ArrayList;
import java.util.List;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.knowledge.Catalogue;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/**
 * Requirements against what the model has for each.
 *
 * @param named how many controls, tasks and documents a cell names before it counts the rest
 */
record Matrix(OpenSystem here, int named) {
    /** The column that groups the rows; its words stand in the headings of the groups. */
    static final String ASPECT = "aspect";

    static final String VERDICT = "verdict";

    Listing of(List<Coverage> coverages) {
        return new Listing(
                new Noun("requirement", "requirements"),
                List.of(
                        Column.words("requirement", "Requirement"),
                        Column.choice(ASPECT, "Aspect"),
                        Column.words("level", "Level"),
                        Column.choice(VERDICT, "The model shows"),
                        Column.words("controls", "Controls"),
                        Column.words("work", "Recurring work"),
                        Column.words("documents", "Documents"),
                        Column.number("threats", "Threats reached"),
                        Column.number("objections", "Objections")),
                coverages.stream().map(this::row).toList());
    }

    private Row row(Coverage coverage) {
        return Row.of(
                name(coverage),
                Field.of(Phrase.of(aspect(coverage))),
                level(coverage),
                verdict(coverage),
                controls(coverage),
                work(coverage),
                documents(coverage),
                threats(coverage),
                objections(coverage));
    }

    private Field name(Coverage coverage) {
        Catalogue catalogue = here.subject().catalogue();
        return Field.of(
                Phrase.link(here.href(coverage.id()), coverage.id().text(), catalogue.controlTitle(coverage.id()))
                        .then(Phrase.of(new Run.Text(" "), new Run.Strong(catalogue.controlTitle(coverage.id())))),
                Phrase.of(coverage.requirement().summary().strip()));
    }

    private String aspect(Coverage coverage) {
        return Coverage.aspect(coverage.id()) + " " + here.subject().catalogue().aspectTitle(coverage.id());
    }

    private Field level(Coverage coverage) {
        Phrase level = Phrase.kept(Said.level(coverage.requirement().level()));
        return coverage.above(here)
                ? Field.by(coverage.requirement().level(), level, Phrase.label("above target", Tone.QUIET))
                : Field.by(coverage.requirement().level(), level);
    }

    private static Field verdict(Coverage coverage) {
        Phrase verdict = Said.verdict(coverage.verdict());
        return coverage.setAside()
                .map(each -> Field.by(coverage.verdict().ordinal(), verdict, Phrase.of(Words.of(each.status()))))
                .orElseGet(() -> Field.by(coverage.verdict().ordinal(), verdict));
    }

    private Field controls(Coverage coverage) {
        List<Phrase> controls =
                coverage.controls().stream().map(ref -> Said.control(here, ref)).toList();
        return Field.by(-controls.size(), lines(controls, coverage, "controls", "none named"));
    }

    private Field documents(Coverage coverage) {
        List<Phrase> documents = coverage.documents().stream().map(here::link).toList();
        return Field.by(-documents.size(), lines(documents, coverage, "documents", "none named"));
    }

    private Field work(Coverage coverage) {
        boolean recurs = coverage.requirement().recurs().isPresent();
        if (coverage.work().isEmpty() && !recurs) {
            return Field.by(Double.MAX_VALUE, Phrase.quiet("none asked"));
        }
        List<Phrase> lines = new ArrayList<>();
        List<Phrase> done =
                coverage.work().stream().map(work -> work(work, coverage)).toList();
        lines.addAll(List.of(lines(done, coverage, "work", "none named")));
        coverage.requirement()
                .recurs()
                .ifPresent(recurring -> lines.add(Phrase.quiet("asked: " + Recurrence.asked(recurring))));
        return Field.by(Recurrence.shortest(coverage.work()), lines.toArray(Phrase[]::new));
    }

    private Phrase work(Work work, Coverage coverage) {
        return here.link(work.ref()).then(Phrase.of(new Run.Text(", "))).then(Recurrence.judged(work, coverage));
    }

    private Phrase[] lines(List<Phrase> all, Coverage coverage, String part, String none) {
        List<Phrase> lines = new ArrayList<>(all.subList(0, Math.min(named, all.size())));
        if (all.size() > named) {
            lines.add(Phrase.link(
                    here.href(coverage.id()) + "#" + part,
                    "and " + (all.size() - named) + " more",
                    "All " + part + " of " + coverage.id()));
        }
        return lines.isEmpty()
                ? new Phrase[] {Phrase.missing(none)}
                : Cell.lines(lines).lines().toArray(Phrase[]::new);
    }

    private Field threats(Coverage coverage) {
        int threats = coverage.threats().size();
        return Field.by(
                threats,
                threats == 0
                        ? Phrase.missing("none")
                        : Phrase.link(
                                here.href(coverage.id()) + "#threats",
                                Integer.toString(threats),
                                "Threats that its controls act against"));
    }

    private static Field objections(Coverage coverage) {
        int objections = coverage.findings().size();
        return Field.by(
                objections,
                objections == 0
                        ? Phrase.quiet("none")
                        : Phrase.label(Integer.toString(objections), Said.tone(coverage)));
    }
}
