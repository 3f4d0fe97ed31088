package org.claviger.server.keys;

import org.claviger.model.Scheme;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** Wallets in which a key has a part. */
record SignsFor(OpenSystem here) {
    Table table(Ref key) {
        Table.Draft table = Table.of("Wallets it signs for")
                .column("Wallet", 30)
                .column("Its part", 20)
                .column("Needed to sign", 18)
                .column("Temperature", 14)
                .number("Usually holds", 18);
        here.model().wallets().forEach((id, wallet) -> {
            String part = part(wallet, key);
            if (!part.isEmpty()) {
                table.row(
                        Cell.of(here.link(Kind.WALLET, id)),
                        Cell.of(part),
                        Cell.of(wallet.scheme().map(SignsFor::quorum).orElseGet(Phrase::notStated)),
                        Cell.of(Words.choice(wallet.temperature())),
                        Cell.of(Words.value(wallet.value())));
            }
        });
        return table.done();
    }

    private static String part(Wallet wallet, Ref key) {
        boolean signs =
                wallet.scheme().filter(scheme -> scheme.of().contains(key)).isPresent();
        boolean spare = wallet.spareKeys().contains(key);
        if (signs) {
            return spare ? "signs, spare" : "signs";
        }
        if (spare) {
            return "spare";
        }
        boolean around =
                wallet.changes().stream().anyMatch(change -> change.by().contains(key));
        return around ? "way around the quorum" : "";
    }

    private static Phrase quorum(Scheme scheme) {
        return scheme.threshold()
                .map(needed -> Phrase.of(needed + " of " + scheme.of().size()))
                .orElseGet(Phrase::notStated);
    }
}
