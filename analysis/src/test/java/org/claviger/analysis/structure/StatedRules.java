package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.ComponentKind;
import org.claviger.model.Copy;
import org.claviger.model.Derivation;
import org.claviger.model.Key;
import org.claviger.model.Location;
import org.claviger.model.Model;
import org.claviger.model.Person;
import org.claviger.model.Role;
import org.claviger.model.Scheme;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * The rules of docs/structure.md once more, in the plainest way: every function is a truth table, all of them false at first and
 * computed again until none changes. Loss is what is left where nothing is available. No workflows, contracts, periods or epochs.
 */
final class StatedRules {
    private final Model model;
    private final Worlds worlds;
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final Map<String, Supplier<BitSet>> rules = new LinkedHashMap<>();
    private final Map<String, BitSet> values = new LinkedHashMap<>();

    StatedRules(Model model, Set<String> events) {
        this.model = model;
        this.worlds = new Worlds(events);
        Ref wallet = Ref.parse("wallet/w");
        theft(wallet);
        moved(wallet);
        settle();
    }

    private void settle() {
        boolean changed = true;
        while (changed) {
            int before = rules.size();
            changed = false;
            for (String name : List.copyOf(rules.keySet())) {
                BitSet now = rules.getOrDefault(name, worlds::never).get();
                changed |= !now.equals(values.getOrDefault(name, worlds.never()));
                values.put(name, now);
            }
            changed |= rules.size() > before;
        }
    }

    Worlds worlds() {
        return worlds;
    }

    /** Every event that a rule speaks of. */
    Set<String> mentioned() {
        return mentioned;
    }

    /** The table of a gate by the name that the structure gives it. */
    Optional<BitSet> of(String gate) {
        if (gate.startsWith("unavailable(")) {
            return value(gate.replaceFirst("unavailable", "available")).map(worlds::not);
        }
        return gate.startsWith("loss(")
                ? value(gate.replaceFirst("loss", "moved")).map(worlds::not)
                : value(gate);
    }

    private Optional<BitSet> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private BitSet rule(String name, Supplier<BitSet> rule) {
        rules.putIfAbsent(name, rule);
        return values.getOrDefault(name, worlds.never());
    }

    private BitSet event(Object name) {
        mentioned.add(name.toString());
        return worlds.event(name.toString());
    }

    // --- people

    /** The humans of these roles by name, each with whoever employs them. */
    private Map<String, Optional<Ref>> humans(List<Ref> who) {
        Map<String, Optional<Ref>> humans = new LinkedHashMap<>();
        for (Ref each : who) {
            Optional.ofNullable(each.kind() == Kind.ROLE ? model.roles().get(each.id()) : null)
                    .ifPresent(role -> humansOf(each, role, humans));
        }
        return humans;
    }

    private void humansOf(Ref ref, Role role, Map<String, Optional<Ref>> humans) {
        List<String> named = new ArrayList<>();
        model.persons().forEach((id, person) -> {
            if (person.roles().contains(ref)) {
                named.add("person/" + id);
                humans.put("person/" + id, employer(person));
            }
        });
        int seats = role.seats().orElse(Math.max(1, named.size()));
        for (int i = named.size() + 1; i <= seats; i++) {
            humans.put(seats == 1 ? ref.toString() : ref + "#" + i, role.employedBy());
        }
    }

    private Optional<Ref> employer(Person person) {
        return person.employedBy()
                .or(() -> person.roles().stream()
                        .flatMap(ref -> Stream.ofNullable(model.roles().get(ref.id())))
                        .flatMap(role -> role.employedBy().stream())
                        .findFirst());
    }

    private List<BitSet> fallen(List<Ref> who) {
        List<BitSet> fallen = new ArrayList<>();
        humans(who)
                .forEach((human, employer) -> fallen.add(worlds.any(
                        List.of(event(human), employer.map(this::event).orElse(worlds.never())))));
        return fallen;
    }

    private BitSet people(int needed, List<Ref> who) {
        List<BitSet> ways = new ArrayList<>();
        ways.add(worlds.atLeast(needed, fallen(who)));
        who.stream()
                .filter(each -> each.kind() == Kind.SUPPLIER)
                .map(this::event)
                .forEach(ways::add);
        return worlds.any(ways);
    }

    // --- components and places

    private Optional<Component> component(Ref ref) {
        return ref.kind() == Kind.COMPONENT
                ? Optional.ofNullable(model.components().get(ref.id()))
                : Optional.empty();
    }

    private boolean container(Ref ref) {
        Set<ComponentKind> containers = Set.of(ComponentKind.SAFE, ComponentKind.VAULT, ComponentKind.BACKUP_MEDIUM);
        return component(ref)
                .flatMap(Component::kind)
                .filter(containers::contains)
                .isPresent();
    }

    private BitSet entered(Ref place) {
        return rule("entered(" + place + ")", () -> {
            List<Ref> by = Optional.ofNullable(model.locations().get(place.id()))
                    .map(Location::controlledBy)
                    .orElse(List.of());
            return worlds.any(List.of(event(place), people(1, by)));
        });
    }

    private BitSet compromised(Ref ref) {
        return rule("compromised(" + ref + ")", () -> {
            List<BitSet> ways = new ArrayList<>(List.of(event(ref)));
            component(ref).ifPresent(stated -> {
                ways.add(people(1, stated.administeredBy()));
                Stream.of(
                                stated.administeredBy(),
                                stated.signsInThrough().stream().toList(),
                                stated.hostedOn().stream().toList(),
                                stated.builtBy().stream().toList(),
                                stated.builtFrom())
                        .flatMap(List::stream)
                        .filter(each -> each.kind() == Kind.COMPONENT)
                        .forEach(each -> ways.add(compromised(each)));
                stated.supplier().ifPresent(supplier -> ways.add(event(supplier)));
                if (container(ref)) {
                    stated.location().ifPresent(place -> ways.add(entered(place)));
                }
            });
            return worlds.any(ways);
        });
    }

    private BitSet broken(Ref ref) {
        return container(ref)
                ? compromised(ref)
                : rule("broken(" + ref + ")", () -> {
                    List<BitSet> ways = new ArrayList<>(List.of(event(ref)));
                    component(ref).ifPresent(stated -> {
                        stated.supplier().ifPresent(supplier -> ways.add(event(supplier)));
                        stated.builtBy().ifPresent(each -> ways.add(compromised(each)));
                        stated.builtFrom().forEach(each -> ways.add(compromised(each)));
                    });
                    return worlds.any(ways);
                });
    }

    /** Hosts and places run in no circle: this is no fixed point, and its opposite may be asked for at any time. */
    private BitSet gone(Ref place) {
        List<BitSet> ways = new ArrayList<>(List.of(event(place)));
        component(place).ifPresent(stated -> {
            stated.hostedOn().ifPresent(host -> ways.add(gone(host)));
            stated.location().ifPresent(where -> ways.add(gone(where)));
        });
        BitSet gone = worlds.any(ways);
        rules.putIfAbsent("gone(" + place + ")", () -> gone);
        return gone;
    }

    // --- keys

    private Key key(Ref ref) {
        return Optional.ofNullable(model.keys().get(ref.id())).orElseThrow();
    }

    private List<Ref> keys(Predicate<Key> such) {
        return model.keys().entrySet().stream()
                .filter(entry -> such.test(entry.getValue()))
                .map(entry -> new Ref(Kind.KEY, entry.getKey()))
                .toList();
    }

    private List<Ref> shares(Ref ref) {
        return keys(key -> key.shareOf().equals(Optional.of(ref)));
    }

    private List<Ref> backups(Ref ref) {
        return keys(key -> key.backupOf().contains(ref));
    }

    private BitSet taken(Ref place, boolean leaves) {
        return place.kind() == Kind.LOCATION ? entered(place) : leaves ? compromised(place) : broken(place);
    }

    private BitSet opened(Optional<Ref> encryption) {
        return encryption.map(this::usable).orElse(worlds.always());
    }

    private BitSet exposed(Ref ref) {
        return rule("exposed(" + ref + ")", () -> {
            Key key = key(ref);
            boolean leaves = key.extractable().orElse(true);
            List<BitSet> at = new ArrayList<>();
            key.in().forEach(place -> at.add(taken(place, leaves)));
            if (leaves) {
                at.add(people(key.dualControl().orElse(1), key.heldBy()));
            }
            List<BitSet> ways = new ArrayList<>();
            ways.add(worlds.all(List.of(worlds.any(at), opened(key.encryptedBy()))));
            key.generated().flatMap(each -> each.process()).ifPresent(process -> ways.add(event(process)));
            key.derivedFrom().ifPresent(parent -> ways.add(exposed(parent)));
            ways.add(children(ref));
            backups(ref).forEach(backup -> ways.add(exposed(backup)));
            List<BitSet> shares = shares(ref).stream().map(this::exposed).toList();
            if (!shares.isEmpty()) {
                ways.add(worlds.atLeast(key.sharesNeeded().orElse(shares.size()), shares));
            }
            key.copies().forEach(copy -> ways.add(copied(copy)));
            return worlds.any(ways);
        });
    }

    private BitSet children(Ref ref) {
        List<BitSet> children = keys(key -> key.derivedFrom().equals(Optional.of(ref))
                        && key.derivation().equals(Optional.of(Derivation.NON_HARDENED)))
                .stream()
                .map(this::exposed)
                .toList();
        return children.isEmpty()
                ? worlds.never()
                : worlds.all(List.of(worlds.any(children), event(ref + "#extended-public-key")));
    }

    private BitSet copied(Copy copy) {
        List<BitSet> at = new ArrayList<>();
        copy.in().ifPresent(place -> at.add(taken(place, true)));
        at.add(people(1, copy.heldBy()));
        return worlds.all(List.of(worlds.any(at), opened(copy.encryptedBy())));
    }

    /** Exposed, its holders together, control of the component it is in, or a caller past the rules of that component. */
    private BitSet usable(Ref ref) {
        return rule("usable(" + ref + ")", () -> {
            Key key = key(ref);
            int needed = key.dualControl().orElse(1);
            List<BitSet> ways = new ArrayList<>(List.of(exposed(ref)));
            ways.add(worlds.all(List.of(people(needed, key.heldBy()), opened(key.encryptedBy()))));
            List<BitSet> called = new ArrayList<>(List.of(people(needed, key.callableBy())));
            key.callableBy().stream()
                    .filter(caller -> caller.kind() == Kind.COMPONENT)
                    .forEach(caller -> called.add(compromised(caller)));
            List<BitSet> past = new ArrayList<>();
            for (Ref place : key.in()) {
                component(place).filter(_ -> !container(place)).ifPresent(stated -> {
                    ways.add(compromised(place));
                    past.add(
                            stated.enforces().isEmpty()
                                    ? worlds.always()
                                    : worlds.any(List.of(compromised(place), event(place + "#rules"))));
                });
            }
            ways.add(worlds.all(List.of(worlds.any(called), past.isEmpty() ? worlds.always() : worlds.any(past))));
            return worlds.any(ways);
        });
    }

    private BitSet available(Ref ref) {
        return rule("available(" + ref + ")", () -> {
            Key key = key(ref);
            List<BitSet> ways =
                    new ArrayList<>(List.of(worlds.all(List.of(inPlace(key), decrypted(key.encryptedBy())))));
            backups(ref).forEach(backup -> ways.add(available(backup)));
            for (int i = 0; i < key.copies().size(); i++) {
                Copy copy = key.copies().get(i);
                ways.add(worlds.all(List.of(
                        worlds.not(event(ref + "#copy-" + (i + 1))),
                        copy.in().map(this::gone).map(worlds::not).orElse(worlds.always()),
                        decrypted(copy.encryptedBy()))));
            }
            key.derivedFrom().ifPresent(parent -> ways.add(available(parent)));
            List<BitSet> shares = shares(ref).stream().map(this::available).toList();
            if (!shares.isEmpty()) {
                ways.add(worlds.atLeast(key.sharesNeeded().orElse(shares.size()), shares));
            }
            return worlds.any(ways);
        });
    }

    private BitSet decrypted(Optional<Ref> encryption) {
        return encryption.map(this::available).orElse(worlds.always());
    }

    /** Some place is left, and as many holders as dual control needs, or all of them if there never were so many. */
    private BitSet inPlace(Key key) {
        List<BitSet> needed = new ArrayList<>();
        if (!key.in().isEmpty()) {
            needed.add(worlds.any(
                    key.in().stream().map(this::gone).map(worlds::not).toList()));
        }
        if (!key.heldBy().isEmpty()) {
            List<BitSet> left = humans(key.heldBy()).keySet().stream()
                    .map(this::event)
                    .map(worlds::not)
                    .toList();
            needed.add(worlds.atLeast(Math.min(left.size(), key.dualControl().orElse(1)), left));
        }
        return worlds.all(needed);
    }

    // --- wallets

    private Wallet wallet(Ref ref) {
        return Optional.ofNullable(model.wallets().get(ref.id())).orElseThrow();
    }

    private BitSet theft(Ref ref) {
        return rule("theft(" + ref + ")", () -> {
            List<BitSet> ways = new ArrayList<>();
            ways.add(ofScheme(ref, this::usable));
            wallet(ref)
                    .changes()
                    .forEach(
                            change -> ways.add(worlds.atLeast(change.threshold().orElse(1), fallen(change.by()))));
            return worlds.any(ways);
        });
    }

    private BitSet moved(Ref ref) {
        return rule("moved(" + ref + ")", () -> ofScheme(ref, this::available));
    }

    private BitSet ofScheme(Ref ref, Function<Ref, BitSet> signature) {
        Scheme scheme = wallet(ref).scheme().orElseThrow();
        return worlds.atLeast(
                scheme.threshold().orElseThrow(),
                scheme.of().stream().map(signature).toList());
    }
}
