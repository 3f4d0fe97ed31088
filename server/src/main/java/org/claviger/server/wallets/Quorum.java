package org.claviger.server.wallets;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Scheme;
import org.claviger.model.Wallet;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;

/** Who must sign, as stated. */
final class Quorum {
    private Quorum() {}

    /** "3 of 5". */
    static Phrase words(Wallet wallet) {
        return wallet.scheme()
                .filter(scheme -> !scheme.of().isEmpty())
                .flatMap(scheme -> scheme.threshold()
                        .map(needed -> needed + " of " + scheme.of().size()))
                .map(Phrase::kept)
                .orElseGet(Phrase::notStated);
    }

    static List<Ref> signers(Wallet wallet) {
        return wallet.scheme().map(Scheme::of).orElse(List.of());
    }

    static Optional<Integer> needed(Wallet wallet) {
        return wallet.scheme().flatMap(Scheme::threshold);
    }

    /** Whether one signer is enough, or the only one. */
    static boolean single(Wallet wallet) {
        return signers(wallet).size() == 1 || needed(wallet).equals(Optional.of(1));
    }
}
