package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Component;
import org.claviger.model.Copy;
import org.claviger.model.Derivation;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The secret of a key is known to somebody else: from its generation, its place, its holders, a relative or a copy. */
final class Exposed {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;
    private final Entered entered;
    private final Compromised compromised;
    private final Broken broken;

    Exposed(
            Environment environment,
            Definitions definitions,
            People people,
            Entered entered,
            Compromised compromised,
            Broken broken) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
        this.entered = entered;
        this.compromised = compromised;
        this.broken = broken;
    }

    Formula of(Ref key) {
        return definitions.least(
                "exposed(" + key + ")",
                () -> environment
                        .key(key)
                        .map(stated -> of(key, stated))
                        .orElseGet(() -> Formula.event(key.toString())));
    }

    private Formula of(Ref ref, Key key) {
        if (key.state().equals(Optional.of(KeyState.COMPROMISED))) {
            return Formula.TRUE;
        }
        if (key.state().equals(Optional.of(KeyState.DESTROYED))) {
            return Formula.FALSE;
        }
        return Definitions.any(List.of(generated(ref, key), stored(ref, key), related(ref, key), copied(ref, key)));
    }

    /** Weakly generated, or observed. What is derived from, a share or a backup of another key was made with that one. */
    private Formula generated(Ref ref, Key key) {
        List<Formula> ways = new ArrayList<>();
        key.generated().flatMap(Generation::on).map(compromised::of).ifPresent(ways::add);
        key.generated()
                .flatMap(Generation::process)
                .map(process -> Formula.event(process.toString()))
                .ifPresent(ways::add);
        key.generated().map(Generation::by).map(People::suppliers).stream()
                .flatMap(List::stream)
                .map(people::supplier)
                .forEach(ways::add);
        boolean made = key.derivedFrom().isEmpty()
                && key.shareOf().isEmpty()
                && key.backupOf().isEmpty();
        if (ways.isEmpty() && made) {
            ways.add(Formula.event(ref + "#generation"));
        }
        return Definitions.any(ways);
    }

    /** Where it is, and who has it. At rest under another key both give only what that key opens. */
    private Formula stored(Ref ref, Key key) {
        boolean leaves = !key.extractable().equals(Optional.of(false));
        List<Formula> ways = new ArrayList<>();
        key.in().forEach(place -> ways.add(place(place, leaves)));
        if (leaves) {
            ways.add(people.atLeast(key.dualControl().orElse(1), key.heldBy()));
        }
        if (nowhere(ref, key)) {
            ways.add(Formula.event(ref.toString()));
        }
        return Definitions.all(List.of(Definitions.any(ways), opened(key.encryptedBy())));
    }

    private Formula place(Ref place, boolean leaves) {
        if (place.kind() == Kind.LOCATION) {
            return entered.of(place);
        }
        return leaves ? compromised.of(place) : broken.of(place);
    }

    /** Neither where it is nor who has it is stated: then it is taken from wherever that may be. */
    boolean nowhere(Ref ref, Key key) {
        return key.in().isEmpty()
                && key.heldBy().isEmpty()
                && key.copies().isEmpty()
                && key.derivedFrom().isEmpty()
                && environment.shares(ref).isEmpty()
                && environment.backups(ref).isEmpty();
    }

    /** To open what a key encrypts one only needs its use. */
    private Formula opened(Optional<Ref> encryption) {
        return encryption.map(this::usable).orElse(Formula.TRUE);
    }

    private Formula related(Ref ref, Key key) {
        List<Formula> ways = new ArrayList<>();
        key.derivedFrom().map(this::of).ifPresent(ways::add);
        ways.add(byChild(ref));
        ways.add(byShares(ref, key));
        environment.backups(ref).forEach(backup -> ways.add(of(backup)));
        return Definitions.any(ways);
    }

    /** BIP-32: the extended public key and one non-hardened child's private key give the parent's private key. */
    private Formula byChild(Ref ref) {
        List<Formula> children = environment.children(ref).stream()
                .filter(child -> environment
                        .key(child)
                        .flatMap(Key::derivation)
                        .filter(Derivation.NON_HARDENED::equals)
                        .isPresent())
                .map(this::of)
                .toList();
        return Definitions.all(List.of(Definitions.any(children), Formula.event(ref + "#extended-public-key")));
    }

    /** Enough shares of one refresh epoch; all of them where it is not stated how many are enough. */
    private Formula byShares(Ref ref, Key key) {
        Map<Optional<Integer>, List<Formula>> epochs = new LinkedHashMap<>();
        for (Ref share : environment.shares(ref)) {
            epochs.computeIfAbsent(environment.key(share).flatMap(Key::epoch), _ -> new ArrayList<>())
                    .add(of(share));
        }
        return Definitions.any(epochs.values().stream()
                .map(shares -> Definitions.atLeast(key.sharesNeeded().orElse(shares.size()), shares))
                .toList());
    }

    private Formula copied(Ref ref, Key key) {
        List<Formula> ways = new ArrayList<>();
        for (int i = 0; i < key.copies().size(); i++) {
            ways.add(copy(ref + "#copy-" + (i + 1), key.copies().get(i)));
        }
        return Definitions.any(ways);
    }

    private Formula copy(String event, Copy copy) {
        List<Formula> ways = new ArrayList<>();
        copy.in().map(place -> place(place, true)).ifPresent(ways::add);
        ways.add(people.any(copy.heldBy()));
        if (copy.in().isEmpty() && copy.heldBy().isEmpty()) {
            ways.add(Formula.event(event));
        }
        return Definitions.all(List.of(Definitions.any(ways), opened(copy.encryptedBy())));
    }

    // --- use, which needs exposure as exposure of what is encrypted needs use
    // --------------------------------------------

    /** A key can be used, outside of any workflow: to decrypt, say. */
    Formula usable(Ref key) {
        return definitions.least(
                "usable(" + key + ")",
                () -> environment
                        .key(key)
                        .map(stated -> Definitions.any(
                                List.of(of(key), held(stated), controlled(stated), called(stated, _ -> Formula.TRUE))))
                        .orElseGet(() -> of(key)));
    }

    private boolean destroyed(Key key) {
        return key.state().equals(Optional.of(KeyState.DESTROYED));
    }

    /** Its holders use it themselves. */
    Formula held(Key key) {
        if (destroyed(key)) {
            return Formula.FALSE;
        }
        return Definitions.all(
                List.of(people.atLeast(key.dualControl().orElse(1), key.heldBy()), opened(key.encryptedBy())));
    }

    /** What it is used in obeys somebody else. */
    Formula controlled(Key key) {
        if (destroyed(key)) {
            return Formula.FALSE;
        }
        return Definitions.any(
                environment.placesOfUse(key).stream().map(compromised::of).toList());
    }

    /** What else stands in a caller's way. */
    interface InBetween {
        Formula of(Ref caller);
    }

    /**
     * Callers have it sign. Dual control speaks of persons; a component or a supplier calls by itself. Where every component
     * that holds the key enforces rules of its own, those of one are in every caller's way too.
     */
    Formula called(Key key, InBetween between) {
        if (destroyed(key)) {
            return Formula.FALSE;
        }
        List<Formula> ways = new ArrayList<>();
        key.callableBy().stream()
                .filter(caller -> caller.kind() == Kind.COMPONENT)
                .forEach(caller -> ways.add(Definitions.all(List.of(compromised.of(caller), between.of(caller)))));
        People.suppliers(key.callableBy())
                .forEach(caller -> ways.add(Definitions.all(List.of(people.supplier(caller), between.of(caller)))));
        List<Ref> roles = key.callableBy().stream()
                .filter(caller -> caller.kind() == Kind.ROLE)
                .toList();
        List<Formula> bound = new ArrayList<>();
        SequencedSet<String> once = new TreeSet<>();
        for (Ref role : roles) {
            for (People.Seat seat : people.seats(List.of(role))) {
                if (once.add(seat.event())) {
                    bound.add(Definitions.all(List.of(people.fallen(seat), between.of(role))));
                }
            }
        }
        ways.add(Definitions.atLeast(key.dualControl().orElse(1), bound));
        return Definitions.all(List.of(Definitions.any(ways), rules(key)));
    }

    /** A caller goes to the place with the least in the way: one without rules has none. */
    private Formula rules(Key key) {
        List<Ref> places = environment.placesOfUse(key);
        return places.isEmpty()
                ? Formula.TRUE
                : Definitions.any(places.stream().map(this::rules).toList());
    }

    private Formula rules(Ref place) {
        return environment
                .component(place)
                .map(Component::enforces)
                .filter(rules -> !rules.isEmpty())
                .map(_ -> compromised.rulesDefeated(place))
                .orElse(Formula.TRUE);
    }
}
