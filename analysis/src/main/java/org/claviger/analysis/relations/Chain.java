package org.claviger.analysis.relations;

import java.util.List;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/**
 * One thing with all that belongs to it, from the key to the control's work and the acceptance of the rest; what a page
 * about it shows. {@link Chains} says what is followed.
 *
 * @param links every step, in the order of {@link Step}; those with nothing in them too, since a gap is worth seeing
 */
public record Chain(List<Link> links) {
    public Chain {
        links = List.copyOf(links);
    }

    /** The chain of an element. For more than one of the same model, make {@link Chains} once. */
    public static Chain of(Model model, Ref element) {
        return Chains.of(model).of(element);
    }

    /** What stands at a step; a chain has them all. */
    public Link at(Step step) {
        return links.stream().filter(link -> link.step() == step).findFirst().orElseThrow();
    }

    /**
     * What stands at one step.
     *
     * @param elements in the order of the model, the element whose chain this is among them; empty for requirements
     * @param requirements in their order; empty for every other step
     * @param ends those of the elements at which the chain breaks off: threats that no control acts against, controls
     *     that act against no threat, and controls without recurring work that give no reason for having none
     */
    public record Link(Step step, List<Ref> elements, List<RequirementId> requirements, List<Ref> ends) {
        public Link {
            elements = List.copyOf(elements);
            requirements = List.copyOf(requirements);
            ends = List.copyOf(ends);
        }

        public boolean empty() {
            return elements.isEmpty() && requirements.isEmpty();
        }

        /** Whether nothing stands here though every chain should have it. */
        public boolean gap() {
            return empty() && step.spine;
        }
    }

    /**
     * The steps, in the order in which a chain is read: what is held, what it depends on, what threatens it, what is
     * done about that and how often, what the standard asks, and who answered for the rest.
     */
    public enum Step {
        KEYS,
        WALLETS,
        WORKFLOWS,
        PROCESSES,
        COMPONENTS,
        LOCATIONS,
        SUPPLIERS,
        /** Roles and the persons who fill them. */
        PEOPLE,
        THREATS(true),
        CONTROLS(true),
        TASKS(true),
        /** The only step whose members are no elements of the model. */
        REQUIREMENTS(true),
        DOCUMENTS,
        COMPROMISE_PLANS,
        RISKS,
        TREATMENTS,
        ACCEPTANCES,
        REVIEWS;

        private final boolean spine;

        Step() {
            this(false);
        }

        Step(boolean spine) {
            this.spine = spine;
        }

        /** The step at which elements of a kind stand. */
        public static Step of(Kind kind) {
            return switch (kind) {
                case KEY -> KEYS;
                case WALLET -> WALLETS;
                case WORKFLOW -> WORKFLOWS;
                case PROCESS -> PROCESSES;
                case COMPONENT -> COMPONENTS;
                case LOCATION -> LOCATIONS;
                case SUPPLIER -> SUPPLIERS;
                case ROLE, PERSON -> PEOPLE;
                case THREAT -> THREATS;
                case CONTROL -> CONTROLS;
                case TASK -> TASKS;
                case DOCUMENT -> DOCUMENTS;
                case COMPROMISE_PLAN -> COMPROMISE_PLANS;
                case RISK -> RISKS;
                case TREATMENT -> TREATMENTS;
                case ACCEPTANCE -> ACCEPTANCES;
                case REVIEW -> REVIEWS;
            };
        }
    }
}
