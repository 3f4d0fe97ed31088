package org.claviger.analysis.relations;

import java.util.LinkedHashSet;
import java.util.List;
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

/**
 * What an element depends on: elements whose fall reaches it, as far as the model says so. Every element depends on
 * itself; beyond that, by kind:
 *
 * <ul>
 *   <li><b>component</b>: what it runs on or stands in, to the last; who supplies it, where it is, the pipeline that
 *       builds it, the processes that act on it;
 *   <li><b>key</b>: the key material that gives it back (what it is derived from, its shares and backups, what encrypts
 *       it or its copies, to the last); where all this is used, stored and copied, with what those components run on and
 *       where they are; who holds it; the processes that make it or act on it;
 *   <li><b>wallet</b>: the keys that move it with what gives them back and where all this is; its contract; who can go
 *       around its quorum; how assets leave it, on which components, and what these run on;
 *   <li><b>workflow</b>: the components of its steps with what they run on, and who acts in it;
 *   <li><b>process</b>: with what it is carried out, and where;
 *   <li><b>person</b>: the roles it fills;
 *   <li><b>location, supplier, role</b>: nothing else.
 * </ul>
 *
 * <p>A threat is one to the elements that it names. Of a kind of which it names none, it is one to those that depend on
 * something it names, and to the keys of the wallets and workflows that it names; of a kind of which it names some, only
 * to those that depend on these. For who names the keys or wallets at stake has said which ones are meant.
 *
 * <p>Not followed, since everything would hang on everything: connections, logs, administrators and identity providers
 * of components; from a key to the other keys of its wallets and the other components of its workflows.
 */
final class Dependence {
    private final Model model;
    private final Links on = new Links();
    private final Links sources = new Links();
    private final Links walletKeys = new Links();
    private final Links actsOn = new Links();
    private final Links moves = new Links();

    private Dependence(Model model) {
        this.model = model;
    }

    static Dependence of(Model model) {
        Dependence dependence = new Dependence(model);
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
        return Closure.of(key, at -> sources.from(at).stream());
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
        return Closure.of(place, at -> component(at).flatMap(Component::hostedOn).stream());
    }

    private Optional<Component> component(Ref ref) {
        return ref.kind() == Kind.COMPONENT
                ? Optional.ofNullable(model.components().get(ref.id()))
                : Optional.empty();
    }

    private Optional<Key> key(Ref ref) {
        return Optional.ofNullable(model.keys().get(ref.id()));
    }
}
