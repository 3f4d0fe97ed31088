package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import org.claviger.model.Action;
import org.claviger.model.Model;
import org.claviger.model.Risk;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** The risk register and its treatments, where the file keeps them (CCSS 2.03.2.2, Level II). */
final class RegisterSection {
    private final Model model;
    private final Names names;
    private final Levels levels;

    RegisterSection(Source source) {
        this.model = source.model();
        this.names = source.names();
        this.levels = source.levels();
    }

    void write(Outline outline) {
        if (!model.risks().isEmpty()) {
            risks(outline);
        }
        if (!model.treatments().isEmpty()) {
            treatments(outline);
        }
    }

    private void risks(Outline outline) {
        outline.section("Risk register");
        Table.Draft table = Table.of("Risk register")
                .column("Risk", 21)
                .column("Made of", 33)
                .column("Consequence", 17)
                .column("Likelihood × impact", 12)
                .column("Owner, treatment", 17);
        model.risks()
                .forEach((id, risk) -> table.row(
                        Anchor.of(Kind.RISK, id),
                        names.head(Kind.RISK, id),
                        names.lines(risk.threats()),
                        Cell.text(risk.consequence()),
                        Cell.of(stands(risk)),
                        Cell.of(names.link(risk.owner()), names.links(risk.treatment()))));
        outline.add(table.done());
    }

    private Phrase stands(Risk risk) {
        return Phrase.text(risk.likelihood().map(levels::likelihood))
                .then(" × ")
                .then(Phrase.text(risk.impact().map(levels::impact)));
    }

    private void treatments(Outline outline) {
        outline.section("Treatment plans");
        Table.Draft table = Table.of("Treatment plans")
                .column("Treatment", 20)
                .column("Option, until", 11)
                .column("Why", 19)
                .column("Actions", 37)
                .column("Approved (stated)", 13);
        model.treatments()
                .forEach((id, treatment) -> table.row(
                        Anchor.of(Kind.TREATMENT, id),
                        names.head(Kind.TREATMENT, id),
                        Cell.of(
                                Words.choice(treatment.option()),
                                Phrase.quiet("until ").then(Words.date(treatment.until()))),
                        Cell.text(treatment.because()),
                        Cell.lines(
                                treatment.actions().stream().map(this::action).toList()),
                        Cell.of(names.decision(treatment.approved()))));
        outline.add(table.done());
    }

    private Phrase action(Action action) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Phrase.text(action.title()));
        parts.add(Words.choice(action.state()));
        parts.add(names.link(action.owner()));
        parts.add(Phrase.of("due ").then(Words.date(action.due())));
        if (!action.controls().isEmpty()) {
            parts.add(names.links(action.controls()));
        }
        return Phrase.joined(parts, ", ");
    }
}
