package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Copy;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * Nobody can move the assets of a wallet any more. Here an event means that the element is gone: a place destroyed, a
 * component failed, a supplier out of business, a person gone. Unavailability is the greatest fixed point, since what is
 * available is the least: two copies that are each encrypted with the other's key open neither.
 */
final class Loss {
    private final Environment environment;
    private final Definitions definitions;
    private final People people;

    Loss(Environment environment, Definitions definitions, People people) {
        this.environment = environment;
        this.definitions = definitions;
        this.people = people;
    }

    Formula of(Ref ref, Wallet wallet, int needed) {
        return definitions.least("loss(" + ref + ")", () -> {
            List<Ref> signers = latest(Theft.signers(wallet));
            return atLeastGone(needed, signers);
        });
    }

    /** Shares of a past refresh epoch sign no more. */
    private List<Ref> latest(List<Ref> keys) {
        Optional<Integer> last = keys.stream()
                .flatMap(key -> environment.key(key).flatMap(Key::epoch).stream())
                .max(Integer::compare);
        return keys.stream()
                .filter(key -> environment
                        .key(key)
                        .flatMap(Key::epoch)
                        .filter(epoch -> last.filter(epoch::equals).isEmpty())
                        .isEmpty())
                .toList();
    }

    private Formula atLeastGone(int needed, List<Ref> keys) {
        return Definitions.atLeast(
                keys.size() - needed + 1, keys.stream().map(this::unavailable).toList());
    }

    /** A component is gone: by itself, with its host or with its place. */
    Formula gone(Ref place) {
        if (place.kind() != Kind.COMPONENT) {
            return Formula.event(place.toString());
        }
        return definitions.least("gone(" + place + ")", () -> {
            List<Formula> ways = new ArrayList<>();
            ways.add(Formula.event(place.toString()));
            environment.component(place).ifPresent(component -> {
                component.hostedOn().map(this::gone).ifPresent(ways::add);
                component.location().map(this::gone).ifPresent(ways::add);
            });
            return Definitions.any(ways);
        });
    }

    Formula unavailable(Ref key) {
        return definitions.greatest(
                "unavailable(" + key + ")",
                () -> environment
                        .key(key)
                        .map(stated -> of(key, stated))
                        .orElseGet(() -> Formula.event(key.toString())));
    }

    private Formula of(Ref ref, Key key) {
        if (key.state().equals(Optional.of(KeyState.DESTROYED))) {
            return Formula.TRUE;
        }
        List<Formula> all = new ArrayList<>();
        if (placed(ref, key)) {
            all.add(Definitions.any(List.of(operational(ref, key), closed(key.encryptedBy()))));
        }
        environment.backups(ref).forEach(backup -> all.add(unavailable(backup)));
        for (int i = 0; i < key.copies().size(); i++) {
            all.add(copy(ref + "#copy-" + (i + 1), key.copies().get(i)));
        }
        key.derivedFrom().map(this::unavailable).ifPresent(all::add);
        List<Ref> shares = latest(environment.shares(ref));
        if (!shares.isEmpty()) {
            all.add(atLeastGone(key.sharesNeeded().orElse(shares.size()), shares));
        }
        return Definitions.all(all);
    }

    /** Whether it is somewhere by itself; what lives in copies, shares or its parent alone is not. */
    private boolean placed(Ref ref, Key key) {
        return !key.in().isEmpty()
                || !key.heldBy().isEmpty()
                || key.copies().isEmpty()
                        && key.derivedFrom().isEmpty()
                        && environment.shares(ref).isEmpty()
                        && environment.backups(ref).isEmpty();
    }

    private Formula operational(Ref ref, Key key) {
        List<Formula> ways = new ArrayList<>();
        if (!key.in().isEmpty()) {
            ways.add(Definitions.all(key.in().stream().map(this::gone).toList()));
        }
        if (!key.heldBy().isEmpty()) {
            ways.add(holdersGone(key));
        }
        if (ways.isEmpty()) {
            ways.add(Formula.event(ref.toString()));
        }
        return Definitions.any(ways);
    }

    /** Too few are left of those who hold it and those who stand in for them. */
    private Formula holdersGone(Key key) {
        Set<Ref> holders = new LinkedHashSet<>(key.heldBy());
        key.heldBy().stream()
                .flatMap(role -> Stream.ofNullable(environment.model().roles().get(role.id()))
                        .filter(_ -> role.kind() == Kind.ROLE))
                .flatMap(role -> role.secondary().stream())
                .forEach(holders::add);
        List<Formula> all = new ArrayList<>();
        int seats = people.seats(holders).size();
        if (seats > 0) {
            int needed = Math.clamp(key.dualControl().orElse(1), 1, seats);
            all.add(humansGone(seats - needed + 1, holders));
        }
        People.suppliers(holders).forEach(supplier -> all.add(people.supplier(supplier)));
        return Definitions.all(all);
    }

    private Formula humansGone(int needed, Set<Ref> who) {
        return definitions.least(
                "gone(" + People.among(needed, who) + ")",
                () -> Definitions.atLeast(
                        needed,
                        people.seats(who).stream()
                                .map(seat -> Formula.event(seat.event()))
                                .toList()));
    }

    private Formula closed(Optional<Ref> encryption) {
        return encryption.map(this::unavailable).orElse(Formula.FALSE);
    }

    /** A stored copy does not help: its place is gone, it cannot be decrypted, or it has silently stopped working. */
    private Formula copy(String event, Copy copy) {
        return Definitions.any(List.of(
                copy.in().map(this::gone).orElse(Formula.FALSE), closed(copy.encryptedBy()), Formula.event(event)));
    }
}
