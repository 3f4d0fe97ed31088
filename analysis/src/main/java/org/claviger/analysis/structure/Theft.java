package org.claviger.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.ChangeKind;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Scheme;
import org.claviger.model.SchemeKind;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Somebody can move the assets of a wallet. */
final class Theft {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;
    private final Compromised compromised;
    private final Exposed exposed;
    private final Deceived deceived;
    private final Steps steps;
    private final LocalDate today;

    Theft(
            Environment environment,
            Definitions definitions,
            People people,
            Compromised compromised,
            Exposed exposed,
            Deceived deceived,
            Steps steps,
            LocalDate today) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
        this.compromised = compromised;
        this.exposed = exposed;
        this.deceived = deceived;
        this.steps = steps;
        this.today = today;
    }

    Formula of(Ref ref, Wallet wallet, int needed) {
        return definitions.least("theft(" + ref + ")", () -> {
            List<Formula> ways = new ArrayList<>();
            ways.add(quorum(wallet, needed));
            wallet.changes().stream()
                    .filter(change -> change.until().filter(today::isAfter).isEmpty())
                    .filter(change -> !ofOneSigner(change, wallet))
                    .forEach(change -> ways.add(change(change, wallet)));
            wallet.contract().ifPresent(contract -> ways.add(contract(contract, wallet)));
            if (wallet.scheme().flatMap(Scheme::kind).equals(Optional.of(SchemeKind.MPC))) {
                ways.add(protocol(ref, wallet));
            }
            return Definitions.any(ways);
        });
    }

    /** The keys that can sign: those of the scheme and the spare ones, each once. */
    static List<Ref> signers(Wallet wallet) {
        Set<Ref> signers = new LinkedHashSet<>(wallet.scheme().map(Scheme::of).orElse(List.of()));
        signers.addAll(wallet.spareKeys());
        return List.copyOf(signers);
    }

    /** Shares of one refresh epoch sign together; a share without one is taken to fit any. */
    private Formula quorum(Wallet wallet, int needed) {
        List<Ref> signers = signers(wallet);
        Set<Integer> epochs = new TreeSet<>();
        signers.forEach(key -> environment.key(key).flatMap(Key::epoch).ifPresent(epochs::add));
        if (epochs.size() < 2) {
            return atLeast(needed, signers, wallet);
        }
        return Definitions.any(epochs.stream()
                .map(epoch -> signers.stream()
                        .filter(key -> environment
                                .key(key)
                                .flatMap(Key::epoch)
                                .filter(other -> !other.equals(epoch))
                                .isEmpty())
                        .toList())
                .map(group -> atLeast(needed, group, wallet))
                .toList());
    }

    private Formula atLeast(int needed, List<Ref> keys, Wallet wallet) {
        return Definitions.atLeast(
                needed, keys.stream().map(key -> subverted(key, wallet)).toList());
    }

    /** A signature of the key can be had: by using the key, or by deceiving those who do. */
    Formula subverted(Ref key, Wallet wallet) {
        List<Ref> workflows = wallet.workflow();
        String among = workflows.isEmpty()
                ? ""
                : ", " + String.join(", ", workflows.stream().map(Ref::toString).toList());
        return definitions.least("subverted(" + key + among + ")", () -> {
            List<Formula> ways = new ArrayList<>();
            ways.add(used(key, workflows));
            workflows.forEach(workflow -> ways.add(deceived.of(key, workflow)));
            return Definitions.any(ways);
        });
    }

    private Formula used(Ref ref, List<Ref> workflows) {
        Formula known = exposed.of(ref);
        return environment
                .key(ref)
                .map(key -> Definitions.any(List.of(
                        known,
                        exposed.held(key),
                        exposed.controlled(key),
                        exposed.called(key, caller -> between(caller, workflows)))))
                .orElse(known);
    }

    private Formula between(Ref caller, List<Ref> workflows) {
        return workflows.isEmpty()
                ? Formula.TRUE
                : Definitions.any(workflows.stream()
                        .map(workflow -> steps.inTheWayOf(caller, workflow))
                        .toList());
    }

    /** An allowance of those who may call one of the wallet's keys is the use of that key, which counts already, and not of the assets. */
    private boolean ofOneSigner(PrivilegedChange change, Wallet wallet) {
        return change.kind() == ChangeKind.ALLOWANCE
                && !change.by().isEmpty()
                && signers(wallet).stream()
                        .flatMap(key -> environment.key(key).stream())
                        .anyMatch(key -> key.callableBy().containsAll(change.by()));
    }

    private Formula change(PrivilegedChange change, Wallet wallet) {
        List<Formula> able = new ArrayList<>();
        people.seats(change.by()).forEach(seat -> able.add(people.fallen(seat)));
        People.suppliers(change.by()).forEach(each -> able.add(people.supplier(each)));
        change.by().stream()
                .filter(each -> each.kind() == Kind.COMPONENT)
                .forEach(each -> able.add(compromised.of(each)));
        change.by().stream().filter(each -> each.kind() == Kind.KEY).forEach(each -> able.add(subverted(each, wallet)));
        return Definitions.atLeast(change.threshold().orElse(1), able);
    }

    /**
     * A flaw of the contract. Its supplier cannot reach what has been deployed, and its administrators act through the changes
     * and rules that are stated; where none are, any of them can change it.
     */
    private Formula contract(Ref ref, Wallet wallet) {
        Formula flaw = Formula.event(ref.toString());
        boolean bound = !wallet.changes().isEmpty()
                || environment
                        .component(ref)
                        .map(Component::enforces)
                        .filter(rules -> !rules.isEmpty())
                        .isPresent();
        return bound
                ? flaw
                : Definitions.any(List.of(
                        flaw,
                        people.any(environment
                                .component(ref)
                                .map(Component::administeredBy)
                                .orElse(List.of()))));
    }

    /** A flaw of the signing protocol: of one supplier's where all nodes are theirs, else of this wallet's. */
    private Formula protocol(Ref ref, Wallet wallet) {
        Set<Optional<Ref>> suppliers = new LinkedHashSet<>();
        signers(wallet).stream()
                .flatMap(key -> environment.key(key).stream())
                .flatMap(key -> key.in().stream())
                .filter(place -> place.kind() == Kind.COMPONENT)
                .flatMap(place -> Stream.of(environment.component(place).flatMap(Component::supplier)))
                .forEach(suppliers::add);
        Ref owner = suppliers.size() == 1 ? suppliers.iterator().next().orElse(ref) : ref;
        return Formula.event(owner + "#protocol");
    }
}
