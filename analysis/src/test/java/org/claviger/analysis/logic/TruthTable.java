package org.claviger.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is true of a small tree by looking at every assignment: the oracle of the tests. Up to some fifteen events. */
final class TruthTable {
    final List<String> events;
    private final boolean[] value;
    private final FaultTree tree;

    TruthTable(FaultTree tree) {
        this.tree = tree;
        this.events = tree.events().stream()
                .sorted()
                .filter(each -> !tree.known().containsKey(each))
                .toList();
        this.value = new boolean[1 << events.size()];
        for (int world = 0; world < value.length; world++) {
            value[world] = holds(tree.top(), world);
        }
    }

    private boolean holds(Formula formula, int world) {
        return switch (formula) {
            case Formula.Constant(boolean constant) -> constant;
            case Formula.Event(String name) ->
                tree.known().containsKey(name)
                        ? Boolean.TRUE.equals(tree.known().get(name))
                        : (world >> events.indexOf(name) & 1) == 1;
            case Formula.Gate(String name) ->
                holds(Objects.requireNonNull(tree.gates().get(name)), world);
            case Formula.Not(Formula of) -> !holds(of, world);
            case Formula.And(List<Formula> of) -> count(of, world) == of.size();
            case Formula.Or(List<Formula> of) -> count(of, world) > 0;
            case Formula.Xor(List<Formula> of) -> count(of, world) % 2 == 1;
            case Formula.AtLeast(int needed, List<Formula> of) -> count(of, world) >= needed;
        };
    }

    private long count(List<Formula> of, int world) {
        return of.stream().filter(each -> holds(each, world)).count();
    }

    /** The minimal sets of events that happen in a satisfying assignment, by size and then as text. */
    List<SortedSet<String>> minimalSets() {
        List<Integer> minimal = new ArrayList<>();
        for (int size = 0; size <= events.size(); size++) {
            for (int world = 0; world < value.length; world++) {
                int candidate = world;
                if (value[world]
                        && Integer.bitCount(world) == size
                        && minimal.stream().noneMatch(each -> (each & candidate) == each)) {
                    minimal.add(world);
                }
            }
        }
        return minimal.stream().map(this::names).toList();
    }

    private SortedSet<String> names(int world) {
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < events.size(); i++) {
            if ((world >> i & 1) == 1) {
                names.add(events.get(i));
            }
        }
        return names;
    }

    /** How many minimal sets there are of order 1, 2, ... */
    List<BigInteger> countByOrder() {
        List<BigInteger> counts = new ArrayList<>();
        for (SortedSet<String> set : minimalSets()) {
            while (counts.size() < set.size()) {
                counts.add(BigInteger.ZERO);
            }
            if (!set.isEmpty()) {
                counts.set(set.size() - 1, counts.get(set.size() - 1).add(BigInteger.ONE));
            }
        }
        return counts;
    }

    boolean isMonotone() {
        for (int world = 0; world < value.length; world++) {
            for (int i = 0; i < events.size(); i++) {
                if (value[world] && !value[world | 1 << i]) {
                    return false;
                }
            }
        }
        return true;
    }

    double probability() {
        double sum = 0;
        for (int world = 0; world < value.length; world++) {
            sum += value[world] ? weight(world, -1) : 0;
        }
        return sum;
    }

    /** The sums of what an event adds and of what it takes away are kept apart, so nothing is lost but where they cancel. */
    double birnbaum(String event) {
        int bit = events.indexOf(event);
        if (bit < 0) {
            return 0;
        }
        double adds = 0;
        double takes = 0;
        for (int world = 0; world < value.length; world++) {
            if ((world >> bit & 1) == 0) {
                boolean without = value[world];
                boolean with = value[world | 1 << bit];
                adds += with && !without ? weight(world, bit) : 0;
                takes += without && !with ? weight(world, bit) : 0;
            }
        }
        return adds - takes;
    }

    private double weight(int world, int except) {
        double weight = 1;
        for (int i = 0; i < events.size(); i++) {
            double p = Objects.requireNonNull(tree.probabilities().get(events.get(i)));
            weight *= i == except ? 1 : (world >> i & 1) == 1 ? p : 1 - p;
        }
        return weight;
    }
}
