package org.claviger.analysis.likelihood;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A top event as a diagram over causes, evaluated again and again: a walk up for its probability and a walk down for how much
 * it depends on each cause, both linear in the nodes. Its arrays are its own, so one thread uses it.
 */
final class TopEvent {
    private final int root;
    private final int[] low;
    private final int[] high;
    private final int[] causeAt;
    private final List<String> unstated;
    private final double[] probability;
    private final double[] reached;

    private TopEvent(int size, int root, Collection<String> unstated) {
        this.root = root;
        this.low = new int[size];
        this.high = new int[size];
        this.causeAt = new int[size];
        this.unstated = List.copyOf(unstated);
        this.probability = new double[size];
        this.reached = new double[size];
        this.probability[MonotoneDiagram.TRUE] = 1;
    }

    /** Of the nodes that the root reaches. */
    static TopEvent of(MonotoneDiagram diagram, int root, int[] causeOf, String[] eventOf) {
        boolean[] needed = new boolean[Math.max(root + 1, 2)];
        needed[root] = true;
        for (int node = root; node > 1; node--) {
            if (needed[node]) {
                needed[diagram.low(node)] = true;
                needed[diagram.high(node)] = true;
            }
        }
        int[] place = new int[needed.length];
        place[MonotoneDiagram.TRUE] = MonotoneDiagram.TRUE;
        int size = 2;
        SortedSet<String> unstated = new TreeSet<>();
        for (int node = 2; node <= root; node++) {
            place[node] = needed[node] ? size++ : 0;
            if (needed[node] && causeOf[diagram.level(node)] < 0) {
                unstated.add(eventOf[diagram.level(node)]);
            }
        }
        TopEvent top = new TopEvent(size, place[root], unstated);
        for (int node = 2; node <= root; node++) {
            if (needed[node]) {
                top.low[place[node]] = place[diagram.low(node)];
                top.high[place[node]] = place[diagram.high(node)];
                top.causeAt[place[node]] = causeOf[diagram.level(node)];
            }
        }
        return top;
    }

    /** The basic events without a cause on which the top event depends, in order of name. */
    List<String> unstated() {
        return unstated;
    }

    /** The causes on which the top event depends, ascending. */
    int[] causes() {
        return Arrays.stream(causeAt)
                .skip(2)
                .filter(each -> each >= 0)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Whether the top event has happened when these causes stand and no other. */
    boolean happensWith(IntPredicate stands) {
        int node = root;
        while (node > 1) {
            int cause = causeAt[node];
            node = cause >= 0 && stands.test(cause) ? high[node] : low[node];
        }
        return node == 1;
    }

    /** Its probability, causes standing independently. */
    double probability(double[] standing) {
        for (int node = 2; node < low.length; node++) {
            double p = probabilityOf(node, standing);
            probability[node] = p * probability[high[node]] + (1 - p) * probability[low[node]];
        }
        return probability[root];
    }

    /** Adds to each cause the probability that it decides: Q given that it stands less Q given that it does not (Birnbaum 1969). */
    void decided(double[] standing, double[] byCause) {
        probability(standing);
        Arrays.fill(reached, 0);
        reached[root] = 1;
        for (int node = low.length - 1; node > 1; node--) {
            double p = probabilityOf(node, standing);
            reached[high[node]] += reached[node] * p;
            reached[low[node]] += reached[node] * (1 - p);
            int cause = causeAt[node];
            if (cause >= 0) {
                byCause[cause] += reached[node] * (probability[high[node]] - probability[low[node]]);
            }
        }
    }

    private double probabilityOf(int node, double[] standing) {
        int cause = causeAt[node];
        return cause >= 0 ? standing[cause] : 0;
    }
}
