package org.claviger.analysis.logic;

import java.util.List;

/**
 * A Boolean formula over named basic events. What several formulas share is a {@link Gate}, defined once in a
 * {@link FaultTree}. Nothing is simplified here: an {@code And} of nothing is true, an {@code Or} of nothing is false.
 */
// No implementation runs when a record is initialised (there is no default method), so the two constants cannot
// deadlock.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Formula {
    /** The formulas directly inside. */
    List<Formula> arguments();

    /** Always true. */
    Formula TRUE = new Constant(true);

    /** Always false. */
    Formula FALSE = new Constant(false);

    /** True or false whatever happens: a house event. */
    record Constant(boolean value) implements Formula {
        @Override
        public List<Formula> arguments() {
            return List.of();
        }
    }

    /** A basic event: true when it has happened. */
    record Event(String name) implements Formula {
        @Override
        public List<Formula> arguments() {
            return List.of();
        }
    }

    /** What the fault tree defines under this name. Names of gates and of events do not meet. */
    record Gate(String name) implements Formula {
        @Override
        public List<Formula> arguments() {
            return List.of();
        }
    }

    record Not(Formula of) implements Formula {
        @Override
        public List<Formula> arguments() {
            return List.of(of);
        }
    }

    record And(List<Formula> of) implements Formula {
        public And {
            of = List.copyOf(of);
        }

        @Override
        public List<Formula> arguments() {
            return of;
        }
    }

    record Or(List<Formula> of) implements Formula {
        public Or {
            of = List.copyOf(of);
        }

        @Override
        public List<Formula> arguments() {
            return of;
        }
    }

    /** True when an odd number of its arguments is. */
    record Xor(List<Formula> of) implements Formula {
        public Xor {
            of = List.copyOf(of);
        }

        @Override
        public List<Formula> arguments() {
            return of;
        }
    }

    /** True when at least so many of its arguments are; an argument that stands twice counts twice. Any number is allowed: 0 is true, more than there are is false. */
    record AtLeast(int needed, List<Formula> of) implements Formula {
        public AtLeast {
            of = List.copyOf(of);
        }

        @Override
        public List<Formula> arguments() {
            return of;
        }
    }

    static Formula event(String name) {
        return new Event(name);
    }

    static Formula gate(String name) {
        return new Gate(name);
    }

    static Formula not(Formula of) {
        return new Not(of);
    }

    static Formula and(Formula... of) {
        return new And(List.of(of));
    }

    static Formula or(Formula... of) {
        return new Or(List.of(of));
    }

    static Formula xor(Formula... of) {
        return new Xor(List.of(of));
    }

    static Formula atLeast(int needed, Formula... of) {
        return new AtLeast(needed, List.of(of));
    }
}
