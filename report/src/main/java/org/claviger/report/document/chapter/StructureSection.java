package org.claviger.report.document.chapter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.CompromiseSet;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/** Who must fall for the funds of each wallet to be moved, or lost: what the structure shows, in words. */
final class StructureSection {
    private static final int MOST_WALLETS = 60;
    private static final int MOST_NAMED = 5;
    private static final int MOST_SETS = 3;
    private static final Pattern REFERENCE = Pattern.compile("[a-z]+(?:-[a-z]+)*/[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Memory alone bounds it, so that the same file always gives the same document. */
    private static final Budget BUDGET = new Budget(() -> Instant.EPOCH, Duration.ofSeconds(1), 64L << 20);

    private final Names names;
    private final Structure structure;
    private final StructureAnalysis analysis;

    private StructureSection(Source source) {
        this.names = source.names();
        this.structure = Structure.of(source.model(), source.subject().today(), Supposition.NONE);
        this.analysis = new StructureAnalysis(structure, BUDGET, MOST_SETS);
    }

    static void add(Source source, Outline outline) {
        if (source.model().wallets().isEmpty()) {
            return;
        }
        outline.section("Who must fall for the funds to go");
        new StructureSection(source).add(outline);
    }

    private void add(Outline outline) {
        outline.paragraph(
                "Derived from the environment as it is stated: a set is minimal if its elements together suffice and"
                        + " none of them is spare. The effective quorum is the least number of independent principals (a person, a"
                        + " supplier, a component, a place) that must fall, beside the quorum that is stated. Counts are exact. How it is"
                        + " derived, and what it takes as known, is published with the program.");
        List<Ref> wallets = structure.wallets();
        add(outline, "Somebody else moves the assets", Question.THEFT, wallets);
        add(outline, "Nobody can move the assets any more", Question.LOSS, wallets);
        if (wallets.size() > MOST_WALLETS) {
            outline.paragraph(Phrase.quiet("The first " + MOST_WALLETS + " of " + wallets.size()
                    + " wallets; the others are shown by claviger analyse and on the pages."));
        }
    }

    private void add(Outline outline, String title, Question question, List<Ref> wallets) {
        outline.lead(title);
        outline.add(table(title, question, wallets));
    }

    private Table table(String title, Question question, List<Ref> wallets) {
        Table.Draft table = Table.of(title)
                .column("Wallet", 16)
                .number("Stated", 9)
                .number("Effective", 10)
                .number("Minimal sets", 13)
                .column("Suffices alone", 22)
                .column("By which way", 30);
        wallets.stream().limit(MOST_WALLETS).forEach(wallet -> row(table, question, wallet));
        return table.done();
    }

    private void row(Table.Draft table, Question question, Ref wallet) {
        Cell name = Cell.of(names.link(wallet));
        Optional<Quorum> stated = structure.nominal(wallet);
        Cell quorum = Cell.of(stated.map(each -> Phrase.of(each.toString())).orElseGet(Phrase::notStated));
        switch (analysis.of(wallet, question)) {
            case Answer.NotShown<MinimalSets>(String reason) ->
                table.row(
                        name,
                        quorum,
                        Cell.of(Phrase.missing("not shown")),
                        Cell.of(Phrase.of("")),
                        Cell.of(Phrase.of("")),
                        Cell.of(Phrase.of(reason)));
            case Answer.Shown<MinimalSets>(MinimalSets sets) ->
                table.row(
                        name,
                        quorum,
                        effective(sets, question == Question.THEFT ? stated : Optional.empty()),
                        Cell.of(sets.count().toString()),
                        alone(sets),
                        ways(sets));
        }
    }

    private static Cell effective(MinimalSets sets, Optional<Quorum> stated) {
        Phrase least = Phrase.of(
                sets.effectiveQuorum().isPresent()
                        ? Integer.toString(sets.effectiveQuorum().getAsInt())
                        : "none");
        boolean below = stated.map(Quorum::needed)
                .filter(needed -> sets.effectiveQuorum().orElse(0) < needed)
                .isPresent();
        return below ? Cell.of(least, Phrase.label("less than stated", Tone.BAD)) : Cell.of(least);
    }

    private Cell alone(MinimalSets sets) {
        List<Phrase> lines = new ArrayList<>();
        sets.single().stream().limit(MOST_NAMED).forEach(event -> lines.add(event(event)));
        more(sets.single().size() - MOST_NAMED).ifPresent(lines::add);
        sets.defects().stream()
                .limit(MOST_NAMED)
                .forEach(event -> lines.add(event(event).then(Phrase.quiet(" (a defect: nobody falls)"))));
        more(sets.defects().size() - MOST_NAMED).ifPresent(lines::add);
        return lines.isEmpty() ? Cell.of(Phrase.quiet("nothing")) : Cell.lines(lines);
    }

    private static Optional<Phrase> more(int left) {
        return left > 0 ? Optional.of(Phrase.quiet("and " + left + " more")) : Optional.empty();
    }

    private Phrase event(String name) {
        CompromiseEvent event = new CompromiseEvent(name);
        Phrase element = names.link(event.element());
        return event.part().isEmpty() ? element : element.then(Phrase.quiet(" " + event.part()));
    }

    private Cell ways(MinimalSets sets) {
        List<Phrase> lines = new ArrayList<>();
        for (CompromiseSet set : sets.smallest()) {
            lines.add(linked(set.words()));
        }
        return lines.isEmpty() ? Cell.of(Phrase.quiet("no way is known")) : Cell.lines(lines);
    }

    /** A sentence of the analysis with its references as links. */
    private Phrase linked(String words) {
        Phrase phrase = Phrase.of("");
        int from = 0;
        Matcher matcher = REFERENCE.matcher(words);
        for (MatchResult found : matcher.results().toList()) {
            phrase = phrase.then(words.substring(from, found.start())).then(named(found.group()));
            from = found.end();
        }
        return phrase.then(words.substring(from));
    }

    private Phrase named(String reference) {
        try {
            Ref ref = Ref.parse(reference);
            return ref.kind() == Kind.WORKFLOW ? Phrase.of(reference) : names.link(ref);
        } catch (ValueFormatException e) {
            return Phrase.of(reference);
        }
    }
}
