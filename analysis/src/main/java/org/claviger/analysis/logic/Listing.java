package org.claviger.analysis.logic;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sets of a modular family out one by one, the smallest first. For every family it is known which orders occur
 * in it, so no way is taken that does not end in a set of the order at hand, and the next set costs time linear in the depth.
 */
final class Listing implements Iterator<SortedSet<String>> {
    /** What is still to be chosen from: a family, then the rest. Bit n of {@code orders} is set if family and rest together have a set of n events. */
    private record Task(int family, @Nullable Task rest, BigInteger orders) {}

    /** What has been chosen. */
    private record Chosen(int event, @Nullable Chosen before) {}

    /** A way to go on: what to choose from, what is chosen, how many events are missing. */
    private record Way(
            @Nullable Task task,
            @Nullable Chosen chosen,
            int missing,
            @Nullable Way next) {}

    private final Decomposition tree;
    private final Families families;
    private final BigInteger[] orders;
    private final int family;
    private final int most;
    private int order = -1;
    private @Nullable Way open;
    private @Nullable Chosen found;
    private boolean looked;

    /** The sets of a family up to an order that occurs in it. */
    Listing(Decomposition tree, Families families, int family, int most) {
        this.tree = tree;
        this.families = families;
        this.family = family;
        this.most = most;
        this.orders = orders(tree, families);
    }

    private static BigInteger[] orders(Decomposition tree, Families families) {
        BigInteger[] orders = new BigInteger[families.size()];
        orders[Zbdd.NONE] = BigInteger.ZERO;
        orders[Zbdd.EMPTY_SET] = BigInteger.ONE;
        for (int node = 2; node < orders.length; node++) {
            int input = families.input(node);
            BigInteger of = tree.circuit().isGate(input) ? orders[families.root(input)] : BigInteger.TWO;
            orders[node] = orders[families.low(node)].or(sums(of, orders[families.high(node)]));
        }
        return orders;
    }

    private static BigInteger sums(BigInteger some, BigInteger others) {
        BigInteger sums = BigInteger.ZERO;
        for (int order = some.getLowestSetBit(); order >= 0 && order < some.bitLength(); order++) {
            sums = some.testBit(order) ? sums.or(others.shiftLeft(order)) : sums;
        }
        return sums;
    }

    @Override
    public boolean hasNext() {
        while (!looked) {
            if (open == null) {
                order++;
                if (order > most) {
                    return false;
                }
                push(task(family, null), null, order);
            } else {
                step();
            }
        }
        return true;
    }

    @Override
    public SortedSet<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SortedSet<String> set = new TreeSet<>();
        for (Chosen each = found; each != null; each = each.before()) {
            set.add(tree.eventName(each.event()));
        }
        looked = false;
        return set;
    }

    private void step() {
        Way way = Objects.requireNonNull(open);
        open = way.next();
        Task task = way.task();
        if (task == null) {
            found = way.chosen();
            looked = true;
            return;
        }
        int node = task.family();
        if (node == Zbdd.EMPTY_SET) {
            push(task.rest(), way.chosen(), way.missing());
            return;
        }
        int input = families.input(node);
        push(task(families.low(node), task.rest()), way.chosen(), way.missing());
        Task with = task(families.high(node), task.rest());
        if (tree.circuit().isGate(input)) {
            push(task(families.root(input), with), way.chosen(), way.missing());
        } else {
            push(with, new Chosen(input, way.chosen()), way.missing() - 1);
        }
    }

    private Task task(int of, @Nullable Task rest) {
        return new Task(of, rest, rest == null ? orders[of] : sums(orders[of], rest.orders()));
    }

    /** Goes this way later if a set lies on it. */
    private void push(@Nullable Task task, @Nullable Chosen chosen, int missing) {
        BigInteger possible = task == null ? BigInteger.ONE : task.orders();
        if (missing >= 0 && possible.testBit(missing)) {
            open = new Way(task, chosen, missing, open);
        }
    }
}
