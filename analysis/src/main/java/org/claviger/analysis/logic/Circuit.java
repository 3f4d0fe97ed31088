package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph of and-, at-least- and exclusive-or-nodes over events with inverters on its edges: an and-inverter graph (Kuehlmann
 * and Krohm 1997) with more arguments and two more kinds of node. Equal nodes are one node.
 *
 * <p>A literal is {@code 2 * node + 1} if inverted, else {@code 2 * node}. Node 0 is true, so literal 0 is true and 1 is
 * false. An or is an inverted and of inverted arguments. Arguments come before the node that has them: ascending numbers are
 * a topological order.
 */
final class Circuit {
    static final int TRUE = 0;
    static final int FALSE = 1;

    enum Kind {
        CONSTANT,
        EVENT,
        AND,
        AT_LEAST,
        XOR
    }

    /** What makes two nodes equal. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(Kind kind, int needed, int[] arguments) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape
                    && kind == shape.kind
                    && needed == shape.needed
                    && Arrays.equals(arguments, shape.arguments);
        }

        @Override
        public int hashCode() {
            return (Arrays.hashCode(arguments) * 31 + needed) * 31 + kind.ordinal();
        }
    }

    private static final int[] NONE = {};

    private final List<Kind> kinds = new ArrayList<>();
    private final List<int[]> arguments = new ArrayList<>();
    private final List<Integer> needed = new ArrayList<>();
    private final Map<Shape, Integer> known = new HashMap<>();

    Circuit() {
        add(Kind.CONSTANT, 0, NONE);
    }

    int size() {
        return kinds.size();
    }

    Kind kind(int node) {
        return kinds.get(node);
    }

    /** The literals that a node is made of; must not be changed. */
    int[] arguments(int node) {
        return arguments.get(node);
    }

    /** For an event its number, for an at-least how many are needed. */
    int number(int node) {
        return needed.get(node);
    }

    boolean isGate(int node) {
        return kind(node) != Kind.EVENT && kind(node) != Kind.CONSTANT;
    }

    /** The literal of the event with this number. */
    int event(int number) {
        return shared(Kind.EVENT, number, NONE);
    }

    int and(int... literals) {
        int[] sorted = sorted(literals);
        int size = 0;
        for (int each : sorted) {
            int last = size == 0 ? TRUE : sorted[size - 1];
            if (each == FALSE || (each == (last ^ 1) && size > 0)) {
                return FALSE;
            }
            if (each != last) {
                sorted[size++] = each;
            }
        }
        return switch (size) {
            case 0 -> TRUE;
            case 1 -> sorted[0];
            default -> shared(Kind.AND, 0, Arrays.copyOf(sorted, size));
        };
    }

    int or(int... literals) {
        return and(inverted(literals)) ^ 1;
    }

    int atLeast(int count, int... literals) {
        int left = count;
        int[] kept = new int[literals.length];
        int size = 0;
        for (int each : sorted(literals)) {
            boolean cancels = size > 0 && each == (kept[size - 1] ^ 1);
            if (each == TRUE || cancels) {
                left--;
            }
            size -= cancels ? 1 : 0;
            if (each > FALSE && !cancels) {
                kept[size++] = each;
            }
        }
        int[] rest = Arrays.copyOf(kept, size);
        if (left <= 0) {
            return TRUE;
        }
        if (left > size) {
            return FALSE;
        }
        if (left == 1) {
            return or(rest);
        }
        return left == size ? and(rest) : shared(Kind.AT_LEAST, left, rest);
    }

    int xor(int... literals) {
        int sign = FALSE;
        int[] kept = new int[literals.length];
        int size = 0;
        for (int each : sorted(literals)) {
            sign ^= each & 1;
            int positive = each & ~1;
            if (positive == TRUE) {
                sign ^= 1;
            } else if (size > 0 && kept[size - 1] == positive) {
                size--;
            } else {
                kept[size++] = positive;
            }
        }
        int[] rest = Arrays.copyOf(kept, size);
        return switch (size) {
            case 0 -> sign;
            case 1 -> rest[0] ^ sign ^ 1;
            default -> shared(Kind.XOR, 0, rest) ^ sign ^ 1;
        };
    }

    /** A node like one of another circuit, of new arguments. */
    int like(Circuit other, int node, int... literals) {
        return switch (other.kind(node)) {
            case CONSTANT -> TRUE;
            case EVENT -> event(other.number(node));
            case AND -> and(literals);
            case AT_LEAST -> atLeast(other.number(node), literals);
            case XOR -> xor(literals);
        };
    }

    static int[] inverted(int[] literals) {
        int[] inverted = new int[literals.length];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = literals[i] ^ 1;
        }
        return inverted;
    }

    private static int[] sorted(int[] literals) {
        int[] sorted = literals.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private int shared(Kind kind, int number, int[] literals) {
        Shape shape = new Shape(kind, number, literals);
        Integer before = known.get(shape);
        if (before != null) {
            return 2 * before;
        }
        int node = add(kind, number, literals);
        known.put(shape, node);
        return 2 * node;
    }

    private int add(Kind kind, int number, int[] literals) {
        kinds.add(kind);
        needed.add(number);
        arguments.add(literals);
        return kinds.size() - 1;
    }
}
