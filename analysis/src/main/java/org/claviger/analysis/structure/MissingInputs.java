package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Component;
import org.claviger.model.Derivation;
import org.claviger.model.Key;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Scheme;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** What a model does not state of a wallet and what would change its structure. */
final class MissingInputs {
    private final Environment environment;
    private final Exposed exposed;

    MissingInputs(Environment environment, Exposed exposed) {
        this.environment = environment;
        this.exposed = exposed;
    }

    List<MissingInput> of(Ref ref, Wallet wallet) {
        List<MissingInput> missing = new ArrayList<>();
        if (wallet.scheme().map(Scheme::of).filter(keys -> !keys.isEmpty()).isEmpty()) {
            missing.add(new MissingInput(ref, "scheme.of", "nothing can be shown"));
        }
        if (Structure.needed(wallet).isEmpty()) {
            missing.add(new MissingInput(ref, "scheme.threshold", "nothing can be shown"));
        }
        if (wallet.workflow().isEmpty()) {
            missing.add(new MissingInput(ref, "workflow", "whether its signers can be deceived was not examined"));
        }
        wallet.workflow()
                .forEach(workflow -> environment
                        .unstatedVerifiers(workflow)
                        .forEach(control -> missing.add(new MissingInput(
                                control, "state", "as a verification of " + workflow + " it counts for nothing"))));
        for (PrivilegedChange change : wallet.changes()) {
            if (change.threshold().isEmpty()) {
                missing.add(new MissingInput(ref, "changes.threshold", "anyone under by is taken to be enough"));
            }
        }
        wallet.contract().ifPresent(contract -> contract(contract, wallet, missing));
        Set<Ref> keys = new LinkedHashSet<>(Theft.signers(wallet));
        keys.forEach(key -> environment.key(key).ifPresent(stated -> key(key, stated, missing)));
        return List.copyOf(new LinkedHashSet<>(missing));
    }

    private void contract(Ref contract, Wallet wallet, List<MissingInput> missing) {
        boolean administered = environment
                .component(contract)
                .map(Component::administeredBy)
                .filter(who -> !who.isEmpty())
                .isPresent();
        if (administered && wallet.changes().isEmpty()) {
            missing.add(new MissingInput(
                    contract,
                    "in changes of its wallet how many of its administrators change it",
                    "its rules are taken to hold them"));
        }
    }

    private void key(Ref ref, Key key, List<MissingInput> missing) {
        if (exposed.nowhere(ref, key)) {
            missing.add(new MissingInput(ref, "in or held-by", "it is taken from wherever it is, an event of its own"));
        }
        boolean stored =
                key.in().stream().anyMatch(place -> place.kind() == Kind.COMPONENT && !environment.container(place));
        if (stored && key.extractable().isEmpty()) {
            missing.add(new MissingInput(ref, "extractable", "it is taken to be"));
        }
        if (!environment.shares(ref).isEmpty() && key.sharesNeeded().isEmpty()) {
            missing.add(new MissingInput(
                    ref, "shares-needed", "all shares together are taken to be enough, and nothing less"));
        }
        if (key.derivedFrom().isPresent() && key.derivation().equals(Optional.<Derivation>empty())) {
            missing.add(new MissingInput(ref, "derivation", "it is taken to be hardened"));
        }
        key.derivedFrom()
                .ifPresent(parent -> environment.key(parent).ifPresent(stated -> {
                    if (exposed.nowhere(parent, stated)) {
                        missing.add(new MissingInput(
                                parent, "in or held-by", "it is taken from wherever it is, an event of its own"));
                    }
                }));
    }
}
