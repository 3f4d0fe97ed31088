package org.claviger.server.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.assess.Verdict;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Catalogue.Recurring;
import org.claviger.model.value.Ref;
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
 * Requirements against what the model has for each. On a page a cell is short: ids instead of titles, a few of them, and
 * the rest a link away. In a file it says all.
 *
 * @param named how many controls or documents a cell names before it counts the rest; empty for all, with their titles
 */
record Matrix(OpenSystem here, Optional<Integer> named) {
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
                        Column.number("threats", "Threats"),
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
        return Field.by(
                coverage.place(),
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

    private Field verdict(Coverage coverage) {
        Phrase verdict = Said.verdict(coverage, here);
        return coverage.setAside()
                .map(each -> Field.by(order(coverage.verdict()), verdict, Phrase.of(Words.of(each.status()))))
                .orElseGet(() -> Field.by(order(coverage.verdict()), verdict));
    }

    private static int order(Verdict verdict) {
        return switch (verdict) {
            case GAPS -> 0;
            case NOT_SHOWN -> 1;
            case NO_GAP_FOUND -> 2;
        };
    }

    private Field controls(Coverage coverage) {
        return named(coverage, coverage.controls(), "controls");
    }

    private Field documents(Coverage coverage) {
        return named(coverage, coverage.documents(), "documents");
    }

    private Field named(Coverage coverage, List<Ref> refs, String part) {
        int most = named.orElse(Integer.MAX_VALUE);
        List<Phrase> lines =
                new ArrayList<>(refs.stream().limit(most).map(this::name).toList());
        if (refs.size() > most) {
            lines.add(more(coverage, "and " + (refs.size() - most) + " more", part));
        }
        return Field.by(-refs.size(), lines.isEmpty() ? none() : lines.toArray(Phrase[]::new));
    }

    private static Phrase[] none() {
        return new Phrase[] {Phrase.missing("none named")};
    }

    private Phrase name(Ref ref) {
        Phrase name = named.isPresent() && here.subject().elements().has(ref)
                ? Phrase.link(here.href(ref), ref.id(), here.name(ref))
                : here.link(ref);
        return Said.state(here, ref).map(name::then).orElse(name);
    }

    private Phrase more(Coverage coverage, String words, String part) {
        return Phrase.link(here.href(coverage.id()) + "#" + part, words, "All " + part + " of " + coverage.id());
    }

    private Field work(Coverage coverage) {
        Optional<Recurring> asked = coverage.requirement().recurs();
        if (coverage.work().isEmpty() && asked.isEmpty()) {
            return Field.by(Double.MAX_VALUE, Phrase.quiet("none asked"));
        }
        List<Phrase> lines = new ArrayList<>();
        if (coverage.work().isEmpty()) {
            lines.addAll(List.of(none()));
        } else if (named.isPresent()) {
            lines.add(more(coverage, Words.times(coverage.work().size(), "task", "tasks"), "work")
                    .then(Phrase.of(new Run.Text(": ")))
                    .then(Recurrence.inShort(coverage)));
        } else {
            coverage.work().forEach(work -> lines.add(work(work, coverage)));
        }
        asked.ifPresent(recurring -> lines.add(Phrase.quiet(
                "asked: " + (named.isPresent() ? Recurrence.askedInShort(recurring) : Recurrence.asked(recurring)))));
        return Field.by(Recurrence.shortest(coverage.work()), lines.toArray(Phrase[]::new));
    }

    private Phrase work(Work work, Coverage coverage) {
        return here.link(work.ref()).then(Phrase.of(new Run.Text(", "))).then(Recurrence.judged(work, coverage));
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
