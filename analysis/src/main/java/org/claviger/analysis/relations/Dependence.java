package org.claviger.analysis.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Copy;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.Person;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Process;
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
 *
 * <p>Only direct links are kept, as many as the model states; what they lead to is followed when it is asked for, in time
 * linear in the model. Since "to the last" holds for some links only, an element is a place of the graph in several
 * aspects: a component as what something runs on leads to what itself runs on, and not to its supplier.
 */
final class Dependence {
    private final Links<Place> links = new Links<>();
    private final Model model;

    /** What of an element something depends on. */
    private enum Aspect {
        /** The element alone. */
        NAMED,
        /** A component, with what it runs on or stands in. */
        HOST,
        /** The same, and where all this is. */
        SITE,
        /** Key material, with what gives it back and where all this is. */
        MATERIAL,
        /** A workflow, with the components of its steps. */
        MACHINES,
        /** Key material as something that can move wallets; stands for these alone. */
        MOVER,
        /** A wallet that is moved, with how assets leave it. */
        MOVED,
        /** An element that depends on others; nothing leads here. */
        WHOLE
    }

    private record Place(Aspect aspect, Ref ref) {}

    private Dependence(Model model) {
        this.model = model;
    }

    static Dependence of(Model model) {
        Dependence dependence = new Dependence(model);
        Links.each(Kind.COMPONENT, model.components(), dependence::component);
        Links.each(Kind.KEY, model.keys(), dependence::key);
        Links.each(Kind.WALLET, model.wallets(), dependence::wallet);
        Links.each(Kind.WORKFLOW, model.workflows(), dependence::workflow);
        Links.each(Kind.PROCESS, model.processes(), dependence::process);
        Links.each(Kind.PERSON, model.persons(), dependence::person);
        return dependence;
    }

    /** What belongs to an element: what it depends on, and what depends on it. */
    Set<Ref> around(Ref ref) {
        Set<Ref> around = of(ref);
        around.addAll(dependents(List.of(ref)));
        return around;
    }

    /** The threats that are threats to an element. */
    Predicate<Threat> concerning(Ref ref) {
        Set<Ref> on = of(ref);
        return threat -> {
            boolean saysWhich = kinds(threat).contains(ref.kind());
            return Relations.elementsOf(threat)
                    .filter(named -> !saysWhich || named.kind() == ref.kind())
                    .anyMatch(on::contains);
        };
    }

    /** All elements that one of these threats is one to. */
    Set<Ref> concerned(Stream<Threat> threats) {
        // Threats that name the same kinds are followed together: as many ways through the model as there are such
        // groups.
        Map<Set<Kind>, Set<Ref>> named = new HashMap<>();
        threats.forEach(threat -> Relations.elementsOf(threat)
                .forEach(named.computeIfAbsent(kinds(threat), _ -> new LinkedHashSet<>())::add));
        Set<Ref> concerned = new LinkedHashSet<>();
        named.forEach((kinds, refs) -> {
            addIf(concerned, dependents(refs), each -> !kinds.contains(each.kind()));
            kinds.forEach(kind -> addIf(
                    concerned,
                    dependents(refs.stream().filter(ref -> ref.kind() == kind).toList()),
                    each -> each.kind() == kind));
        });
        return concerned;
    }

    private static void addIf(Set<Ref> to, Set<Ref> refs, Predicate<Ref> condition) {
        refs.stream().filter(condition).forEach(to::add);
    }

    private static Set<Kind> kinds(Threat threat) {
        return Relations.elementsOf(threat)
                .map(Ref::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** What an element depends on, itself first. */
    private Set<Ref> of(Ref ref) {
        return Closure.of(List.of(new Place(Aspect.WHOLE, ref)), links::from).stream()
                .filter(place -> place.aspect() != Aspect.MOVER)
                .map(Place::ref)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What depends on one of these elements, they themselves first. */
    private Set<Ref> dependents(Collection<Ref> refs) {
        List<Place> starts = new ArrayList<>();
        for (Ref ref : refs) {
            EnumSet.complementOf(EnumSet.of(Aspect.MOVER)).forEach(aspect -> starts.add(new Place(aspect, ref)));
        }
        return Closure.of(starts, links::to).stream()
                .filter(place -> place.aspect() == Aspect.WHOLE)
                .map(Place::ref)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void component(Ref ref, Component component) {
        link(Aspect.WHOLE, ref, Aspect.HOST, ref);
        component.hostedOn().ifPresent(host -> {
            link(Aspect.HOST, ref, Aspect.HOST, host);
            link(Aspect.SITE, ref, Aspect.SITE, host);
        });
        component.location().ifPresent(location -> {
            link(Aspect.WHOLE, ref, Aspect.NAMED, location);
            link(Aspect.SITE, ref, Aspect.NAMED, location);
        });
        component.supplier().ifPresent(supplier -> link(Aspect.WHOLE, ref, Aspect.NAMED, supplier));
        component.builtBy().ifPresent(pipeline -> link(Aspect.WHOLE, ref, Aspect.NAMED, pipeline));
    }

    private void key(Ref ref, Key key) {
        link(Aspect.WHOLE, ref, Aspect.MATERIAL, ref);
        link(Aspect.WHOLE, ref, Aspect.MOVER, ref);
        key.derivedFrom().ifPresent(parent -> givesBack(ref, parent));
        key.encryptedBy().ifPresent(wrapping -> givesBack(ref, wrapping));
        key.shareOf().ifPresent(whole -> givesBack(whole, ref));
        key.backupOf().forEach(original -> givesBack(original, ref));
        key.in().forEach(site -> link(Aspect.MATERIAL, ref, Aspect.SITE, site));
        for (Copy copy : key.copies()) {
            copy.encryptedBy().ifPresent(wrapping -> givesBack(ref, wrapping));
            copy.in().ifPresent(site -> link(Aspect.MATERIAL, ref, Aspect.SITE, site));
        }
        key.heldBy().forEach(holder -> link(Aspect.WHOLE, ref, Aspect.NAMED, holder));
        key.generated()
                .flatMap(Generation::process)
                .ifPresent(process -> link(Aspect.WHOLE, ref, Aspect.NAMED, process));
    }

    /** From key material to some that gives it back in one step, and so moves what it moves. */
    private void givesBack(Ref material, Ref source) {
        link(Aspect.MATERIAL, material, Aspect.MATERIAL, source);
        link(Aspect.MOVER, source, Aspect.MOVER, material);
    }

    private void wallet(Ref ref, Wallet wallet) {
        movers(wallet).distinct().forEach(key -> {
            link(Aspect.WHOLE, ref, Aspect.MATERIAL, key);
            link(Aspect.MOVER, key, Aspect.MOVED, ref);
        });
        wallet.contract().ifPresent(contract -> link(Aspect.WHOLE, ref, Aspect.NAMED, contract));
        aroundTheQuorum(wallet).forEach(around -> link(Aspect.WHOLE, ref, Aspect.NAMED, around));
        for (Ref workflow : wallet.workflow()) {
            link(Aspect.WHOLE, ref, Aspect.MACHINES, workflow);
            link(Aspect.MOVED, ref, Aspect.NAMED, workflow);
        }
    }

    /** The keys that can move a wallet: those that sign, and what they are shares of; not yet what gives these back. */
    private Stream<Ref> movers(Wallet wallet) {
        return Stream.of(
                        wallet.scheme().stream().flatMap(scheme -> scheme.of().stream()),
                        wallet.spareKeys().stream(),
                        aroundTheQuorum(wallet).filter(each -> each.kind() == Kind.KEY))
                .flatMap(keys -> keys)
                .flatMap(key -> Stream.concat(Stream.of(key), wholeOf(key).stream()));
    }

    private Optional<Ref> wholeOf(Ref key) {
        return Optional.ofNullable(model.keys().get(key.id())).flatMap(Key::shareOf);
    }

    private static Stream<Ref> aroundTheQuorum(Wallet wallet) {
        return wallet.changes().stream().map(PrivilegedChange::by).flatMap(List::stream);
    }

    private void workflow(Ref ref, Workflow workflow) {
        link(Aspect.WHOLE, ref, Aspect.MACHINES, ref);
        for (Step step : workflow.steps()) {
            Stream.of(step.on(), step.sees(), step.verifiesOn().orElse(List.of()), step.over())
                    .flatMap(List::stream)
                    .forEach(machine -> link(Aspect.MACHINES, ref, Aspect.HOST, machine));
            step.by().forEach(role -> link(Aspect.WHOLE, ref, Aspect.NAMED, role));
        }
    }

    private void process(Ref ref, Process process) {
        process.on().forEach(with -> link(Aspect.WHOLE, ref, Aspect.NAMED, with));
        process.in().forEach(place -> link(Aspect.WHOLE, ref, Aspect.NAMED, place));
        process.of().stream()
                .filter(Dependence::dependsOnProcesses)
                .forEach(acted -> link(Aspect.WHOLE, acted, Aspect.NAMED, ref));
    }

    private static boolean dependsOnProcesses(Ref ref) {
        return switch (ref.kind()) {
            case COMPONENT, KEY, WALLET -> true;
            default -> false;
        };
    }

    private void person(Ref ref, Person person) {
        person.roles().forEach(role -> link(Aspect.WHOLE, ref, Aspect.NAMED, role));
    }

    private void link(Aspect from, Ref one, Aspect to, Ref other) {
        links.add(new Place(from, one), new Place(to, other));
    }
}
