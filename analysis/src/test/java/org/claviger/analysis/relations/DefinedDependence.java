package org.claviger.analysis.relations;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Copy;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Step;
import org.claviger.model.Threat;
import org.claviger.model.Wallet;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** {@link Dependence} as it is defined, every closure of every element at once: right for small models, quadratic for large ones. */
final class DefinedDependence {
    private final Model model;
    private final Pairs on = new Pairs();
    private final Pairs sources = new Pairs();
    private final Pairs walletKeys = new Pairs();
    private final Pairs actsOn = new Pairs();
    private final Pairs moves = new Pairs();

    private DefinedDependence(Model model) {
        this.model = model;
    }

    static DefinedDependence of(Model model) {
        DefinedDependence dependence = new DefinedDependence(model);
        Links.each(Kind.KEY, model.keys(), dependence::source);
        Links.each(Kind.WALLET, model.wallets(), dependence::walletKeys);
        Links.each(
                Kind.PROCESS,
                model.processes(),
                (ref, process) -> process.of().forEach(acted -> dependence.actsOn.add(ref, acted)));

        Links.each(Kind.COMPONENT, model.components(), dependence::component);
        Links.each(Kind.KEY, model.keys(), dependence::key);
        Links.each(Kind.WALLET, model.wallets(), dependence::wallet);
        Links.each(
                Kind.WORKFLOW,
                model.workflows(),
                (ref, workflow) -> dependence.on.addAll(ref, dependence.acts(workflow)));
        Links.each(
                Kind.PROCESS,
                model.processes(),
                (ref, process) ->
                        Stream.of(process.on(), process.in()).forEach(with -> dependence.on.addAll(ref, with)));
        Links.each(Kind.PERSON, model.persons(), (ref, person) -> dependence.on.addAll(ref, person.roles()));
        return dependence;
    }

    /** What belongs to an element: what it depends on, what depends on it, and for a key what it moves and how. */
    Set<Ref> around(Ref ref) {
        Set<Ref> around = new LinkedHashSet<>(of(ref));
        around.addAll(dependents(ref));
        around.addAll(moves.from(ref));
        around.addAll(moves.to(ref));
        return around;
    }

    /** Whether a threat is one to an element. */
    boolean concerns(Threat threat, Ref ref) {
        Set<Ref> named = Relations.elementsOf(threat).collect(Collectors.toSet());
        boolean saysWhich = named.stream().anyMatch(each -> each.kind() == ref.kind());
        return Stream.concat(of(ref).stream(), moves.from(ref).stream())
                .filter(each -> !saysWhich || each.kind() == ref.kind())
                .anyMatch(named::contains);
    }

    /** All elements that a threat is one to. */
    Set<Ref> concerned(Threat threat) {
        return Relations.elementsOf(threat)
                .flatMap(named -> Stream.concat(dependents(named).stream(), moves.to(named).stream()))
                .filter(each -> concerns(threat, each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an element depends on, itself first. */
    private Set<Ref> of(Ref ref) {
        return withItself(ref, on.from(ref));
    }

    /** What depends on an element, itself first. */
    private Set<Ref> dependents(Ref ref) {
        return withItself(ref, on.to(ref));
    }

    private static Set<Ref> withItself(Ref ref, Set<Ref> others) {
        Set<Ref> all = new LinkedHashSet<>();
        all.add(ref);
        all.addAll(others);
        return all;
    }

    /** From a key to the key material that gives it back in one step. */
    private void source(Ref ref, Key key) {
        key.derivedFrom().ifPresent(parent -> sources.add(ref, parent));
        key.encryptedBy().ifPresent(wrapping -> sources.add(ref, wrapping));
        key.copies().forEach(copy -> copy.encryptedBy().ifPresent(wrapping -> sources.add(ref, wrapping)));
        key.shareOf().ifPresent(whole -> sources.add(whole, ref));
        key.backupOf().forEach(original -> sources.add(original, ref));
    }

    private Set<Ref> lineage(Ref key) {
        return Closure.of(List.of(key), sources::from);
    }

    /** The keys that can move a wallet: those that sign, what they are shares of, and what gives these back. */
    private void walletKeys(Ref ref, Wallet wallet) {
        Stream.of(
                        wallet.scheme().stream().flatMap(scheme -> scheme.of().stream()),
                        wallet.spareKeys().stream(),
                        aroundTheQuorum(wallet).filter(each -> each.kind() == Kind.KEY))
                .flatMap(keys -> keys)
                .flatMap(key -> Stream.concat(Stream.of(key), key(key).flatMap(Key::shareOf).stream()))
                .forEach(key -> walletKeys.addAll(ref, lineage(key)));
    }

    private static Stream<Ref> aroundTheQuorum(Wallet wallet) {
        return wallet.changes().stream().map(PrivilegedChange::by).flatMap(List::stream);
    }

    private void component(Ref ref, Component component) {
        on.addAll(ref, hosts(ref));
        component.location().ifPresent(place -> on.add(ref, place));
        component.supplier().ifPresent(supplier -> on.add(ref, supplier));
        component.builtBy().ifPresent(pipeline -> on.add(ref, pipeline));
        on.addAll(ref, actsOn.to(ref));
    }

    private void key(Ref ref, Key key) {
        for (Ref each : lineage(ref)) {
            on.add(ref, each);
            places(each).forEach(place -> on.add(ref, place));
        }
        on.addAll(ref, key.heldBy());
        key.generated().flatMap(Generation::process).ifPresent(process -> on.add(ref, process));
        on.addAll(ref, actsOn.to(ref));
        for (Ref wallet : walletKeys.to(ref)) {
            on.add(ref, wallet);
            Stream.ofNullable(model.wallets().get(wallet.id())).forEach(moved -> on.addAll(ref, moved.workflow()));
        }
    }

    private void wallet(Ref ref, Wallet wallet) {
        for (Ref key : walletKeys.from(ref)) {
            moves.add(key, ref);
            moves.addAll(key, wallet.workflow());
            on.add(ref, key);
            places(key).forEach(place -> on.add(ref, place));
        }
        wallet.contract().ifPresent(contract -> on.add(ref, contract));
        aroundTheQuorum(wallet).forEach(around -> on.add(ref, around));
        on.addAll(ref, actsOn.to(ref));
        for (Ref workflow : wallet.workflow()) {
            on.add(ref, workflow);
            Stream.ofNullable(model.workflows().get(workflow.id())).forEach(way -> on.addAll(ref, machines(way)));
        }
    }

    private Set<Ref> acts(Workflow workflow) {
        Set<Ref> acts = machines(workflow);
        workflow.steps().forEach(step -> acts.addAll(step.by()));
        return acts;
    }

    /** The components of a workflow's steps, with what they run on. */
    private Set<Ref> machines(Workflow workflow) {
        Set<Ref> machines = new LinkedHashSet<>();
        for (Step step : workflow.steps()) {
            Stream.of(step.on(), step.sees(), step.verifiesOn().orElse(List.of()), step.over())
                    .flatMap(List::stream)
                    .forEach(component -> machines.addAll(hosts(component)));
        }
        return machines;
    }

    /** Where key material is used, stored and copied, with what those components run on and where they are. */
    private Stream<Ref> places(Ref key) {
        return key(key).stream()
                .flatMap(stored -> Stream.concat(
                        stored.in().stream(),
                        stored.copies().stream().map(Copy::in).flatMap(Optional::stream)))
                .flatMap(place -> hosts(place).stream())
                .flatMap(place ->
                        Stream.concat(Stream.of(place), component(place).flatMap(Component::location).stream()));
    }

    private Set<Ref> hosts(Ref place) {
        return Closure.of(
                List.of(place),
                at -> component(at).flatMap(Component::hostedOn).stream().toList());
    }

    private Optional<Component> component(Ref ref) {
        return ref.kind() == Kind.COMPONENT
                ? Optional.ofNullable(model.components().get(ref.id()))
                : Optional.empty();
    }

    private Optional<Key> key(Ref ref) {
        return Optional.ofNullable(model.keys().get(ref.id()));
    }

    /** Pairs of elements, each once. */
    private static final class Pairs {
        private final Map<Ref, Set<Ref>> forwards = new HashMap<>();
        private final Map<Ref, Set<Ref>> backwards = new HashMap<>();

        void add(Ref from, Ref to) {
            forwards.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
            backwards.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
        }

        void addAll(Ref from, Iterable<Ref> to) {
            to.forEach(each -> add(from, each));
        }

        Set<Ref> from(Ref ref) {
            return forwards.getOrDefault(ref, Set.of());
        }

        Set<Ref> to(Ref ref) {
            return backwards.getOrDefault(ref, Set.of());
        }
    }
}
