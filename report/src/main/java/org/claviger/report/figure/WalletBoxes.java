package org.claviger.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.Scheme;
import org.claviger.model.SchemeKind;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;

/** The boxes of wallets: one for each, or above a dozen one for each temperature. */
final class WalletBoxes {
    /** What the ids and keys of groups of wallets begin with. */
    static final String GROUP = "wallets/";

    private static final int MOST = 12;

    private final Model model;
    private final Elements elements;

    WalletBoxes(Model model) {
        this.model = model;
        this.elements = Elements.of(model);
    }

    /** Which wallets share a box, by the box's key. */
    Map<String, List<Ref>> shares() {
        boolean each = model.wallets().size() <= MOST;
        Map<String, List<Ref>> shares = new LinkedHashMap<>();
        model.wallets().forEach((id, wallet) -> {
            Ref ref = new Ref(Kind.WALLET, id);
            String key = each ? ref.toString() : GROUP + sort(wallet);
            shares.computeIfAbsent(key, any -> new ArrayList<>()).add(ref);
        });
        return shares;
    }

    /** The wallets that share boxes, by the ids of those. */
    Map<String, List<Ref>> folds() {
        Map<String, List<Ref>> folds = new LinkedHashMap<>();
        shares().forEach((key, refs) -> {
            if (refs.size() > 1) {
                folds.put(id(key), refs);
            }
        });
        return folds;
    }

    /** The id by which a box of several wallets is opened. */
    static String id(String key) {
        return GROUP + Folds.slug(key.substring(GROUP.length()));
    }

    Box box(String key, List<Ref> refs) {
        return refs.size() == 1 ? one(key, refs.getFirst()) : fold(key, refs);
    }

    private Box one(String key, Ref ref) {
        List<String> details = details(ref);
        String name = elements.name(ref);
        Face face = Face.of(Icon.WALLET, sort(ref), name, details, List.of());
        String saying = sort(ref) + ": " + name + (details.isEmpty() ? "" : "; " + String.join("; ", details));
        return new Box(key, Box.Look.WALLET, Standing.INSIDE, List.of(ref), face, saying, List.of());
    }

    String sort(Ref ref) {
        return sort(wallet(ref));
    }

    /** Quorum and value, and how many keys are nowhere. */
    List<String> details(Ref ref) {
        Wallet wallet = wallet(ref);
        List<String> details = new ArrayList<>();
        String terms = terms(wallet);
        if (!terms.isEmpty()) {
            details.add(terms);
        }
        long unplaced = Relation.signers(wallet).stream()
                .filter(signer -> Relation.places(model, signer).isEmpty())
                .count();
        if (unplaced > 0) {
            details.add("where " + unplaced + " of " + Relation.signers(wallet).size() + " keys are: not stated");
        }
        return details;
    }

    private Box fold(String key, List<Ref> refs) {
        String sort = sort(wallet(refs.getFirst()));
        List<String> details = total(refs).map(List::of).orElse(List.of());
        String name = refs.size() + (key.endsWith(Folds.BEYOND) ? " more wallets" : " wallets");
        Face face = Face.of(Icon.STACK, sort, name, details, List.of());
        String saying = name + ": "
                + String.join(", ", refs.stream().map(elements::name).toList());
        return new Box(key, Box.Look.FOLD, Standing.INSIDE, refs, face, saying, List.of());
    }

    private Wallet wallet(Ref ref) {
        return Optional.ofNullable(model.wallets().get(ref.id())).orElseThrow();
    }

    private static String sort(Wallet wallet) {
        return wallet.temperature()
                .map(temperature -> Words.capital(Words.lower(temperature)) + " wallet")
                .orElse("Wallet");
    }

    /** Quorum and value: {@code 3 of 5 · 1.4B USD}. */
    private static String terms(Wallet wallet) {
        List<String> terms = new ArrayList<>();
        wallet.scheme().map(WalletBoxes::quorum).filter(text -> !text.isEmpty()).ifPresent(terms::add);
        wallet.value().map(Money::rounded).ifPresent(terms::add);
        return String.join(" \u00b7 ", terms);
    }

    private static String quorum(Scheme scheme) {
        if (scheme.kind().equals(Optional.of(SchemeKind.SINGLE_SIGNER))) {
            return "single signer";
        }
        String kind = scheme.kind().equals(Optional.of(SchemeKind.MPC)) ? " MPC" : "";
        int signers = scheme.of().size();
        return scheme.threshold()
                .map(threshold -> threshold + " of " + signers + kind)
                .orElse(signers == 0 ? kind.strip() : "of " + signers + kind);
    }

    /** The sum, when all state a value in one currency. */
    private Optional<String> total(List<Ref> refs) {
        List<Money> values = refs.stream()
                .map(this::wallet)
                .map(Wallet::value)
                .flatMap(Optional::stream)
                .toList();
        boolean comparable = values.size() == refs.size()
                && values.stream().map(Money::currency).distinct().count() == 1;
        return comparable
                ? Optional.of(new Money(
                                values.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                                values.getFirst().currency())
                        .rounded())
                : Optional.empty();
    }
}
