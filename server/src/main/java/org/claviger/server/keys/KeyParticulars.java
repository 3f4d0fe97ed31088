package org.claviger.server.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Copy;
import org.claviger.model.Criticality;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What a piece of key material signs for, who can use it, how it came to be, its copies and its family. */
@Component
final class KeyParticulars implements Particulars {
    private static final Choices STATES = Choices.of(KeyState.class);

    @Override
    public Kind kind() {
        return Kind.KEY;
    }

    @Override
    public Set<String> shown() {
        return Set.of(
                "name",
                "type",
                "criticality",
                "state",
                "in",
                "extractable",
                "held-by",
                "callable-by",
                "dual-control",
                "generated",
                "copies",
                "derived-from",
                "derivation",
                "share-of",
                "shares-needed",
                "encrypted-by",
                "backup-of");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Key key = key(here, id);
        List<Phrase> labels = new ArrayList<>();
        key.type().ifPresent(type -> labels.add(Phrase.label(Words.of(type), Tone.QUIET)));
        labels.add(key.criticality()
                .map(level -> Phrase.label(Words.of(level), level == Criticality.CRITICAL ? Tone.BAD : Tone.QUIET))
                .orElseGet(() -> Phrase.missing("criticality not stated")));
        labels.add(key.state()
                .map(state -> Phrase.label(Words.of(state), tone(state)))
                .orElseGet(() -> Phrase.missing("state not stated")));
        return labels;
    }

    private static Tone tone(KeyState state) {
        return switch (state) {
            case COMPROMISED -> Tone.BAD;
            case SUSPENDED -> Tone.ATTENTION;
            default -> Tone.QUIET;
        };
    }

    private static Key key(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().keys().get(id)).orElseThrow();
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.KEY, id);
        Key key = key(here, id);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("Where it is and who can use it", List.of(use(here, key))));
        Table wallets = new SignsFor(here).table(ref);
        if (!wallets.rows().isEmpty()) {
            panels.add(new Panel("Wallets it signs for", List.of(wallets)));
        }
        Table family = new Family(here).table(ref, key);
        if (!family.rows().isEmpty()) {
            panels.add(new Panel("Its family", List.of(family)));
        }
        panels.add(new Panel("Copies", List.of(copies(here, key))));
        panels.add(new Panel("How it came to be", List.of(origin(here, key))));
        return panels;
    }

    private static Block use(OpenSystem here, Key key) {
        Facts.Draft facts = Facts.of("Where it is and who can use it")
                .wide("State after NIST SP 800-57", state(key))
                .wide(
                        "Used or stored in",
                        Cell.lines(key.in().stream().map(in -> placed(here, in)).toList()))
                .wide("Can leave that place", Words.yesNo(key.extractable()))
                .wide("Held by", here.links(key.heldBy()))
                .wide("Can be called by", here.links(key.callableBy()))
                .wide("Persons who must act together", Words.value(key.dualControl()));
        return facts.done();
    }

    private static Phrase state(Key key) {
        return key.state()
                .map(state -> Phrase.of(Words.of(state))
                        .then(Phrase.quiet(STATES.meaning(Choices.word(state))
                                .map(meaning -> ": " + meaning)
                                .orElse(""))))
                .orElseGet(Phrase::notStated);
    }

    /** A device with the place where it stands, a place by itself. */
    private static Phrase placed(OpenSystem here, Ref in) {
        if (in.kind() == Kind.LOCATION) {
            return here.link(in);
        }
        return here.link(in)
                .then(Places.locationOf(in, here.model())
                        .map(place -> Phrase.of(new Run.Quiet(" at ")).then(here.link(place)))
                        .orElseGet(() -> Phrase.of(new Run.Text(" "), new Run.Missing("place not stated"))));
    }

    private static Block copies(OpenSystem here, Key key) {
        if (key.copies().isEmpty()) {
            return new Block.Paragraph(Phrase.quiet("No stored copy is stated of it."));
        }
        Table.Draft table = Table.of("Copies")
                .column("Kept on", 14)
                .column("In", 26)
                .column("Can be reached by", 18)
                .column("Encrypted by", 18)
                .column("Tamper-evident seal", 10)
                .column("Restore last tested (stated)", 14);
        for (Copy copy : key.copies()) {
            table.row(
                    Cell.of(Words.choice(copy.medium())),
                    Cell.of(copy.in().map(in -> placed(here, in)).orElseGet(Phrase::notStated)),
                    here.links(copy.heldBy()),
                    Cell.of(here.link(copy.encryptedBy())),
                    Cell.of(copy.sealed() ? "sealed" : "not sealed"),
                    Cell.of(Words.date(copy.restoreTested())));
        }
        return table.done();
    }

    private static Block origin(OpenSystem here, Key key) {
        Optional<Generation> generation = key.generated();
        if (generation.isEmpty()) {
            return new Block.Paragraph(key.derivedFrom()
                    .map(parent -> Phrase.of("Derived from ")
                            .then(here.link(parent))
                            .then(key.derivation()
                                    .map(how -> ", " + Words.of(how))
                                    .orElse(""))
                            .then("; how that came to be stands on its page."))
                    .orElseGet(() -> Phrase.missing("How it was generated is not stated.")));
        }
        Generation made = generation.get();
        return Facts.of("How it came to be")
                .wide("When", Words.date(made.when()))
                .wide("On", here.link(made.on()))
                .wide("Where", here.link(made.in()))
                .wide("By", here.links(made.by()))
                .wide("Process followed", here.link(made.process()))
                .wide("Randomness", Phrase.text(made.entropy()))
                .done();
    }
}
