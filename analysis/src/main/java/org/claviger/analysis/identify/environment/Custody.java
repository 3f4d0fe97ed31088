package org.claviger.analysis.identify.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Copy;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.Wallet;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Who and what stands how to key material, wallets and the workflows in which assets move. */
final class Custody {
    private final Pairs where = new Pairs();
    private final Pairs copiedTo = new Pairs();
    private final Pairs holders = new Pairs();
    private final Pairs callers = new Pairs();
    private final Pairs derivedFrom = new Pairs();
    private final Pairs shareOf = new Pairs();
    private final Pairs backupOf = new Pairs();
    private final Pairs encryptedBy = new Pairs();
    private final Pairs madeBy = new Pairs();
    private final Pairs signs = new Pairs();
    private final Pairs uses = new Pairs();
    private final Pairs moves = new Pairs();
    private final Pairs enforcedOn = new Pairs();
    private final Pairs acts = new Pairs();
    private final Pairs verifies = new Pairs();
    private final Structure structure;

    Custody(Model model, Structure structure) {
        this.structure = structure;
        Section.each(Kind.KEY, model.keys(), this::key);
        Section.each(Kind.WALLET, model.wallets(), this::wallet);
        Section.each(Kind.WORKFLOW, model.workflows(), this::workflow);
    }

    private void key(Ref ref, Key key) {
        where.add(ref, key.in());
        holders.add(ref, key.heldBy());
        callers.add(ref, key.callableBy());
        derivedFrom.add(ref, key.derivedFrom());
        shareOf.add(ref, key.shareOf());
        backupOf.add(ref, key.backupOf());
        encryptedBy.add(ref, key.encryptedBy());
        key.generated().ifPresent(made -> {
            madeBy.add(ref, made.by());
            madeBy.add(ref, made.process());
            madeBy.add(ref, made.on());
        });
        key.copies().forEach(copy -> copy(ref, copy));
    }

    private void copy(Ref ref, Copy copy) {
        copiedTo.add(ref, copy.in());
        holders.add(ref, copy.heldBy());
        encryptedBy.add(ref, copy.encryptedBy());
    }

    private void wallet(Ref ref, Wallet wallet) {
        wallet.scheme().ifPresent(scheme -> signs.add(ref, scheme.of()));
        signs.add(ref, wallet.spareKeys());
        moves.add(ref, wallet.workflow());
        uses.add(ref, wallet.contract());
        for (PrivilegedChange change : wallet.changes()) {
            change.by().forEach(by -> (by.kind() == Kind.KEY ? signs : uses).add(ref, by));
        }
        wallet.limits().forEach(limit -> enforcedOn.add(ref, limit.enforcedOn()));
    }

    private void workflow(Ref ref, Workflow workflow) {
        for (Step step : workflow.steps()) {
            Stream.of(step.by(), step.on(), step.sees(), step.verifiesOn().orElse(List.of()), step.over())
                    .forEach(each -> acts.add(ref, each));
            step.verifiesOn().ifPresent(means -> verifies.add(ref, means));
            if (step.step() == StepKind.VERIFY) {
                verifies.add(ref, step.on());
            }
        }
    }

    Collection<Ref> components(Ref ref) {
        return switch (ref.kind()) {
            case KEY ->
                Stream.concat(where.from(ref).stream(), copiedTo.from(ref).stream())
                        .filter(each -> each.kind() == Kind.COMPONENT)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            case WORKFLOW ->
                acts.from(ref).stream()
                        .filter(each -> each.kind() == Kind.COMPONENT)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            case WALLET ->
                Stream.of(
                                uses.from(ref).stream(),
                                enforcedOn.from(ref).stream(),
                                moves.from(ref).stream().flatMap(way -> components(way).stream()))
                        .flatMap(each -> each)
                        .filter(each -> each.kind() == Kind.COMPONENT)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            case LOCATION -> structure.contents(ref);
            case SUPPLIER -> structure.supplies(ref);
            case COMPONENT -> List.of(ref);
            default -> List.of();
        };
    }

    /** For key material through everything that it lies in and runs on, stored copies included. */
    Collection<Ref> through(Ref ref, Function<Ref, Collection<Ref>> relation) {
        Set<Ref> all = new LinkedHashSet<>(relation.apply(ref));
        if (ref.kind() == Kind.KEY) {
            components(ref).forEach(each -> all.addAll(relation.apply(each)));
        }
        return all;
    }

    Collection<Ref> places(Ref ref) {
        Set<Ref> places = new LinkedHashSet<>(through(ref, structure::places));
        if (ref.kind() == Kind.KEY) {
            Stream.concat(where.from(ref).stream(), copiedTo.from(ref).stream())
                    .filter(each -> each.kind() == Kind.LOCATION)
                    .forEach(places::add);
        }
        return places;
    }

    Collection<Ref> holders(Ref key) {
        return holders.from(key);
    }

    Collection<Ref> callers(Ref key) {
        return callers.from(key);
    }

    Collection<Ref> backups(Ref key) {
        return backupOf.to(key);
    }

    Collection<Ref> shares(Ref key) {
        return shareOf.to(key);
    }

    Collection<Ref> derived(Ref key) {
        return Pairs.closure(key, derivedFrom::to);
    }

    Collection<Ref> encrypts(Ref key) {
        return encryptedBy.to(key);
    }

    Collection<Ref> cosigners(Ref key) {
        Set<Ref> others = new LinkedHashSet<>();
        signs.to(key).forEach(wallet -> others.addAll(signs.from(wallet)));
        shareOf.from(key).forEach(whole -> others.addAll(shareOf.to(whole)));
        others.remove(key);
        return others;
    }

    Collection<Ref> wallets(Ref ref) {
        Set<Ref> wallets = new LinkedHashSet<>();
        switch (ref.kind()) {
            case WALLET -> wallets.add(ref);
            case WORKFLOW -> wallets.addAll(moves.to(ref));
            case KEY -> {
                wallets.addAll(signs.to(ref));
                shareOf.from(ref).forEach(whole -> wallets.addAll(signs.to(whole)));
            }
            default -> {
                wallets.addAll(uses.to(ref));
                acts.to(ref).forEach(way -> wallets.addAll(moves.to(way)));
                keys(ref).forEach(key -> wallets.addAll(wallets(key)));
            }
        }
        return wallets;
    }

    Collection<Ref> workflows(Ref ref) {
        return switch (ref.kind()) {
            case WORKFLOW -> List.of(ref);
            case WALLET -> moves.from(ref);
            case KEY ->
                wallets(ref).stream()
                        .flatMap(wallet -> moves.from(wallet).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            case PERSON ->
                structure.rolesOf(ref).stream()
                        .flatMap(role -> acts.to(role).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            default -> acts.to(ref);
        };
    }

    /** Key material that lies in, is held by, can be called by or signs for an element. */
    Collection<Ref> keys(Ref ref) {
        Set<Ref> keys = new LinkedHashSet<>();
        switch (ref.kind()) {
            case KEY -> keys.add(ref);
            case WALLET -> keys.addAll(signs.from(ref));
            case WORKFLOW -> moves.to(ref).forEach(wallet -> keys.addAll(signs.from(wallet)));
            case PERSON -> structure.rolesOf(ref).forEach(role -> keys.addAll(keys(role)));
            case PROCESS -> {
                madeBy.to(ref).forEach(keys::add);
                structure.actsUpon(ref).forEach(each -> keys.addAll(keys(each)));
            }
            case LOCATION -> {
                keys.addAll(stored(ref));
                structure.contents(ref).forEach(each -> keys.addAll(stored(each)));
            }
            default -> {
                keys.addAll(stored(ref));
                keys.addAll(holders.to(ref));
                keys.addAll(callers.to(ref));
            }
        }
        return keys;
    }

    private List<Ref> stored(Ref place) {
        List<Ref> stored = new ArrayList<>(where.to(place));
        stored.addAll(copiedTo.to(place));
        return stored;
    }

    /** What key material gives when it is known: what is derived from it, what it encrypts, what it is a backup of. */
    Collection<Ref> gives(Collection<Ref> keys) {
        Set<Ref> all = new LinkedHashSet<>(keys);
        all.addAll(Pairs.closure(keys, key -> {
            Set<Ref> next = new LinkedHashSet<>(derivedFrom.to(key));
            next.addAll(encryptedBy.to(key));
            next.addAll(backupOf.from(key));
            return next;
        }));
        return all;
    }

    /** Components that can say no to a transfer: policy engines and what enforces limits or rules on its way. */
    Collection<Ref> enforcers(Ref wallet, Predicate<Ref> enforces) {
        Stream<Ref> around = Stream.concat(
                components(wallet).stream(),
                signs.from(wallet).stream()
                        .flatMap(key -> Stream.concat(callers.from(key).stream(), where.from(key).stream())));
        Set<Ref> all = new LinkedHashSet<>(enforcedOn.from(wallet));
        around.filter(enforces).forEach(all::add);
        return all;
    }

    Collection<Ref> verifiers(Ref workflow) {
        return verifies.from(workflow);
    }

    Collection<Ref> makers(Ref key) {
        return madeBy.from(key);
    }
}
