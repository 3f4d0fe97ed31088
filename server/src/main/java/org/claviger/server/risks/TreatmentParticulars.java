package org.claviger.server.risks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Action;
import org.claviger.model.Treatment;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Deadline;
import org.claviger.server.elements.Decisions;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What is done about risks, by whom, until when, and why this way. */
@Component
class TreatmentParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.TREATMENT;
    }

    private static Optional<Treatment> treatment(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().treatments().get(id));
    }

    /** The risks that name a treatment. */
    static List<Ref> risks(OpenSystem here, Ref treatment) {
        return here.model().risks().entrySet().stream()
                .filter(entry -> entry.getValue().treatment().contains(treatment))
                .map(Map.Entry::getKey)
                .map(id -> new Ref(Kind.RISK, id))
                .toList();
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return treatment(here, id)
                .map(treatment -> List.of(
                        Phrase.label("actions done: " + Actions.done(treatment), Tone.QUIET),
                        Phrase.label("stated in the model", Tone.QUIET)))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.TREATMENT, id);
        return treatment(here, id)
                .map(treatment -> List.of(
                        new Panel("What is decided", List.of(facts(here, ref, treatment))),
                        new Panel("What is done", List.of(actions(here, treatment)))))
                .orElse(List.of());
    }

    private static Block facts(OpenSystem here, Ref ref, Treatment treatment) {
        Facts.Draft facts = Facts.of("What is decided")
                .half("Treats", here.links(risks(here, ref)))
                .half("Option", Words.choice(treatment.option()))
                .half("Why this one", LinkedText.of(here, treatment.because()))
                .half("Approved", Decisions.of(here, treatment.approved()));
        treatment
                .until()
                .ifPresent(day -> facts.half(
                        "Holds until", new Deadline(day, here.subject().today()).words("passed")));
        return facts.done();
    }

    private static Block actions(OpenSystem here, Treatment treatment) {
        if (treatment.actions().isEmpty()) {
            return new Block.Paragraph(Phrase.missing("No action is stated."));
        }
        Table.Draft table = Table.of("Actions")
                .column("Action", 34)
                .column("State", 10)
                .column("Due", 16)
                .column("Owner", 18)
                .column("Puts in place", 22);
        for (Action action : treatment.actions()) {
            table.row(
                    Cell.of(action.title()
                            .map(text -> LinkedText.of(here, text))
                            .orElseGet(Phrase::notStated)),
                    Cell.of(Actions.state(action)),
                    Cell.of(Actions.due(action, here.subject().today())),
                    Cell.of(here.link(action.owner())),
                    action.controls().isEmpty() ? Cell.of(Phrase.quiet("none")) : here.links(action.controls()));
        }
        return table.done();
    }

    @Override
    public Set<String> shown() {
        return Set.of("title", "option", "because", "actions", "approved", "until");
    }
}
