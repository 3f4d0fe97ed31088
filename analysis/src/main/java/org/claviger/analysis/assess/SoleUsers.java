package org.claviger.analysis.assess;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.claviger.model.ChangeKind;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Role;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * Who alone can use which signers of a wallet: holders with one seat, and persons by all the seats that they have. Signers
 * are counted as bits, since many persons may each have many of them.
 *
 * @param persons by the roles that they have
 */
record SoleUsers(Model model, Map<Ref, List<Ref>> persons) {
    static SoleUsers of(Model model) {
        Map<Ref, Set<Ref>> persons = new HashMap<>();
        model.persons()
                .forEach((id, person) -> person.roles()
                        .forEach(role -> persons.computeIfAbsent(role, _ -> new LinkedHashSet<>())
                                .add(new Ref(Kind.PERSON, id))));
        Map<Ref, List<Ref>> listed = new HashMap<>();
        persons.forEach((role, who) -> listed.put(role, List.copyOf(who)));
        return new SoleUsers(model, listed);
    }

    /** Says of each user which of the signers it can use. */
    void eachOf(Wallet wallet, Collection<Ref> signing, BiConsumer<Ref, List<Ref>> says) {
        List<Ref> signers = signing.stream().distinct().toList();
        Map<Ref, BitSet> holders = new LinkedHashMap<>();
        for (int i = 0; i < signers.size(); i++) {
            for (Ref user : usersOf(signers.get(i))) {
                holders.computeIfAbsent(user, _ -> new BitSet()).set(i);
            }
        }
        allowed(wallet, signers, holders);
        Map<Ref, BitSet> users = new LinkedHashMap<>();
        holders.forEach((holder, uses) -> {
            if (oneSeat(holder)) {
                add(users, holder, uses);
                persons.getOrDefault(holder, List.of()).forEach(person -> add(users, person, uses));
            }
        });
        users.forEach((user, uses) ->
                says.accept(user, uses.stream().mapToObj(signers::get).toList()));
    }

    private static void add(Map<Ref, BitSet> users, Ref user, BitSet uses) {
        users.computeIfAbsent(user, _ -> new BitSet()).or(uses);
    }

    /** Whoever holds a key, may call it, or administers where it is. */
    private List<Ref> usersOf(Ref signer) {
        Optional<Key> key = usedAlone(signer);
        Stream<Ref> administrators = Places.devices(signer, model).stream()
                .flatMap(device -> Stream.ofNullable(model.components().get(device.id())))
                .map(Component::administeredBy)
                .flatMap(List::stream);
        return Stream.of(
                        key.stream().flatMap(each -> each.heldBy().stream()),
                        key.stream().flatMap(each -> each.callableBy().stream()),
                        administrators.filter(_ -> key.isPresent()))
                .flatMap(users -> users)
                .filter(SoleUsers::holds)
                .toList();
    }

    private Optional<Key> usedAlone(Ref signer) {
        return Optional.ofNullable(model.keys().get(signer.id()))
                .filter(key -> key.dualControl().filter(persons -> persons > 1).isEmpty());
    }

    /** Whoever was given the use of signers by an allowance that names both. */
    private void allowed(Wallet wallet, List<Ref> signers, Map<Ref, BitSet> holders) {
        for (PrivilegedChange change : wallet.changes()) {
            if (change.kind() == ChangeKind.ALLOWANCE) {
                Set<Ref> by = new LinkedHashSet<>(change.by());
                BitSet uses = new BitSet();
                for (int i = 0; i < signers.size(); i++) {
                    uses.set(
                            i,
                            by.contains(signers.get(i))
                                    && usedAlone(signers.get(i)).isPresent());
                }
                by.stream().filter(SoleUsers::holds).forEach(user -> add(holders, user, uses));
            }
        }
    }

    private static boolean holds(Ref user) {
        return user.kind() == Kind.ROLE || user.kind() == Kind.SUPPLIER;
    }

    /** A role with several seats is several persons, so holding many keys says nothing of any one of them. */
    private boolean oneSeat(Ref holder) {
        return holder.kind() != Kind.ROLE
                || Optional.ofNullable(model.roles().get(holder.id()))
                        .flatMap(Role::seats)
                        .filter(seats -> seats > 1)
                        .isEmpty();
    }
}
