package org.claviger.server.wallets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.structure.CompromiseSet;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.systems.OpenSystem;

/** In short, on the page of a wallet: how many suffice, who alone, by which way. */
final class Suffices {
    private static final int MOST_NAMED = 6;
    private static final int MOST_SETS = 3;

    private final OpenSystem here;
    private final Structures structures;

    Suffices(OpenSystem here, Structures structures) {
        this.here = here;
        this.structures = structures;
    }

    List<Block> of(String id) {
        Ref wallet = new Ref(Kind.WALLET, id);
        Optional<Quorum> stated = structures.of(here, Supposition.NONE).nominal(wallet);
        Phrase all = Phrase.link(
                here.room("wallets/" + id + "/structure"),
                "The structure as a tree, all sets, and what would change it",
                "who must fall");
        return switch (structures.of(here, Supposition.NONE, wallet, Question.THEFT)) {
            case Answer.NotShown<MinimalSets>(String reason) ->
                List.of(new Block.Paragraph(Phrase.missing("Not shown: ").then(reason)), new Block.Paragraph(all));
            case Answer.Shown<MinimalSets>(MinimalSets sets) -> List.of(facts(sets, stated), new Block.Paragraph(all));
        };
    }

    private Facts facts(MinimalSets sets, Optional<Quorum> stated) {
        int needed = stated.map(Quorum::needed).orElse(0);
        int least = sets.effectiveQuorum().orElse(0);
        Phrase quorum = Phrase.of((stated.isPresent() ? stated.get() + " stated, " : "") + suffice(least));
        Facts.Draft facts = Facts.of("Who must fall")
                .wide(
                        "Effective quorum",
                        least < needed ? quorum.then(" ").then(Phrase.label("less than stated", Tone.BAD)) : quorum);
        if (!sets.single().isEmpty()) {
            facts.wide("Suffices alone", named(sets.single()));
        }
        if (!sets.defects().isEmpty()) {
            facts.wide("Defects that need nobody", named(sets.defects()));
        }
        return facts.wide("Minimal sets", Phrase.of(sets.count() + ": " + StructurePage.orders(sets)))
                .wide("By which way", ways(sets.smallest()))
                .done();
    }

    private static String suffice(int least) {
        return least == 0 ? "nobody has to fall" : least == 1 ? "1 suffices" : least + " suffice";
    }

    private Phrase named(List<String> events) {
        Phrase first = Phrase.joined(
                events.stream()
                        .limit(MOST_NAMED)
                        .map(event -> StructurePage.event(here, event))
                        .toList(),
                ", ");
        int left = events.size() - MOST_NAMED;
        return left > 0 ? first.then(" and " + left + " more") : first;
    }

    private Cell ways(List<CompromiseSet> smallest) {
        List<Phrase> lines = new ArrayList<>();
        smallest.stream().limit(MOST_SETS).forEach(set -> lines.add(LinkedText.of(here, set.words())));
        return Cell.lines(lines);
    }
}
