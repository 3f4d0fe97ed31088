package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.Scheme;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.Wallet;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * What the model says of two elements, from the one that acts to the one that is acted upon.
 *
 * @param from who acts
 * @param to who is acted upon
 * @param kind how
 */
record Relation(Ref from, Ref to, LineKind kind) {

    /** All relations that the picture can show, each once, in the order of the model. */
    static List<Relation> of(Model model, Placement placement) {
        Set<Relation> relations = new LinkedHashSet<>();
        model.components().forEach((id, component) -> {
            Ref self = new Ref(Kind.COMPONENT, id);
            component.connectsTo().forEach(to -> relations.add(new Relation(self, to, LineKind.CONNECTS)));
            acting(component, placement.host(id).isPresent(), self, relations);
        });
        model.wallets().forEach((id, wallet) -> ofWallet(model, new Ref(Kind.WALLET, id), wallet, relations));
        model.workflows().values().forEach(workflow -> passes(workflow, relations));
        return new ArrayList<>(relations);
    }

    /**
     * A transaction goes from where one step is done to where the next is done, until it is signed: what is broadcast can
     * no longer be changed. A connection already drawn says it.
     */
    private static void passes(Workflow workflow, Set<Relation> relations) {
        List<Ref> before = List.of();
        for (Step step : workflow.steps()) {
            if (step.step() == StepKind.BROADCAST) {
                return;
            }
            for (Ref from : before) {
                step.on().stream()
                        .filter(to -> !from.equals(to) && !connected(from, to, relations))
                        .forEach(to -> relations.add(new Relation(from, to, LineKind.PASSES)));
            }
            before = step.on().isEmpty() ? before : step.on();
        }
    }

    private static boolean connected(Ref one, Ref other, Set<Relation> relations) {
        return Stream.of(new Relation(one, other, LineKind.CONNECTS), new Relation(other, one, LineKind.CONNECTS))
                .anyMatch(relations::contains);
    }

    private static void acting(Component component, boolean nested, Ref self, Set<Relation> relations) {
        component.administeredBy().forEach(by -> relations.add(new Relation(by, self, LineKind.ADMINISTERS)));
        component.signsInThrough().ifPresent(by -> relations.add(new Relation(by, self, LineKind.ADMITS)));
        component.builtBy().ifPresent(by -> relations.add(new Relation(by, self, LineKind.BUILDS)));
        component.builtFrom().forEach(by -> relations.add(new Relation(by, self, LineKind.BUILDS)));
        if (!nested) {
            component.hostedOn().ifPresent(by -> relations.add(new Relation(by, self, LineKind.HOSTS)));
        }
    }

    private static void ofWallet(Model model, Ref self, Wallet wallet, Set<Relation> relations) {
        for (Ref key : signers(wallet)) {
            places(model, key).forEach(at -> relations.add(new Relation(at, self, LineKind.SIGNS)));
        }
        wallet.contract().ifPresent(at -> relations.add(new Relation(at, self, LineKind.HOLDS)));
    }

    /** The keys and shares that can sign for a wallet. */
    static List<Ref> signers(Wallet wallet) {
        return wallet.scheme().map(Scheme::of).orElse(List.of());
    }

    /** Where a key is; empty when the model does not say. */
    static List<Ref> places(Model model, Ref key) {
        return Optional.ofNullable(model.keys().get(key.id())).map(Key::in).orElse(List.of());
    }
}
