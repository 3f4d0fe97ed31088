package org.claviger.server.wallets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.Scheme;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What there is to lose: wallets, their quorum, their value. */
@Controller
class WalletsPage {
    /** Of more wallets the page would be long in the making; each wallet's own page tells. */
    private static final int MOST_WORKED_OUT = 40;

    private final Structures structures;

    WalletsPage(Structures structures) {
        this.structures = structures;
    }

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/wallets")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Wallets",
                "What there is to lose: how much each wallet holds, how many of its keys must sign, how assets leave it and "
                        + "which ways lead around its quorum.",
                "The model names no wallet yet. Add them under wallets in the file: which keys sign and how many of them, "
                        + "how much it holds, and the workflow by which assets leave it.",
                listing(here));
    }

    private Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().wallets().forEach((id, wallet) -> rows.add(row(here, new Ref(Kind.WALLET, id), wallet)));
        return new Listing(
                new Noun("wallet", "wallets"),
                List.of(
                        Columns.NAME,
                        Column.number("value", "Usually holds"),
                        Column.number("most", "At most"),
                        Column.choice("customers", "Customers'"),
                        Column.choice("temperature", "Temperature"),
                        Column.choice("scheme", "Scheme"),
                        Column.number("suffice", "Suffice"),
                        Column.number("spare-keys", "Spare keys"),
                        Column.number("changes", "Ways around"),
                        Column.choice("workflow", "Workflow"),
                        Columns.OBJECTIONS),
                rows);
    }

    private Row row(OpenSystem here, Ref ref, Wallet wallet) {
        return Row.of(
                Columns.name(here, ref),
                money(wallet.value()),
                money(wallet.most()),
                Field.of(Words.yesNo(wallet.customers())),
                Field.by(wallet.temperature().map(Enum::ordinal).orElse(99), Words.choice(wallet.temperature())),
                scheme(wallet),
                suffice(here, ref),
                count(wallet.spareKeys().size()),
                count(wallet.changes().size()),
                Field.of(here.links(wallet.workflow())),
                Columns.objections(here, ref));
    }

    /** How many independent principals suffice, whatever the scheme says. */
    private Field suffice(OpenSystem here, Ref ref) {
        if (here.model().wallets().size() > MOST_WORKED_OUT) {
            return Field.by(0, Phrase.quiet("see its page"));
        }
        int needed = structures
                .of(here, Supposition.NONE)
                .nominal(ref)
                .map(org.claviger.analysis.structure.Quorum::needed)
                .orElse(0);
        return structures.of(here, Supposition.NONE, ref, Question.THEFT)
                        instanceof Answer.Shown<MinimalSets>(MinimalSets sets)
                ? suffice(sets.effectiveQuorum().orElse(0), needed)
                : Field.by(-1, Phrase.missing("not shown"));
    }

    private static Field suffice(int least, int needed) {
        String number = least == 0 ? "nobody" : Integer.toString(least);
        return least < needed ? Field.by(least, Phrase.label(number, Tone.BAD)) : Field.by(least, Phrase.of(number));
    }

    private static Field money(Optional<Money> money) {
        Phrase words = money.map(amount -> Phrase.kept(amount.toString())).orElseGet(Phrase::notStated);
        return Field.by(money.map(amount -> amount.amount().doubleValue()).orElse(-1.0), words);
    }

    /** Sorted by how many are needed, then of how many. */
    private static Field scheme(Wallet wallet) {
        double share = wallet.scheme()
                .flatMap(scheme ->
                        scheme.threshold().map(needed -> needed + scheme.of().size() / 1000.0))
                .orElse(0.0);
        Phrase kind = wallet.scheme()
                .flatMap(Scheme::kind)
                .map(word -> Phrase.kept(Words.of(word)))
                .orElseGet(Phrase::notStated);
        return Field.by(share, Quorum.words(wallet), kind);
    }

    private static Field count(int count) {
        return Field.by(count, count == 0 ? Phrase.quiet("none") : Phrase.of(Integer.toString(count)));
    }
}
