package org.claviger.analysis.structure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;

/**
 * By which way the events of a set bring something about: from each event the elements that fall one after the other. Of
 * several ways the shortest is told.
 */
final class Ways {
    private static final int MOST_NAMED = 4;
    private static final int MOST_TOLD = 3;
    private static final int FAR = Integer.MAX_VALUE / 1024;

    private final Map<String, Formula> gates;
    private final Truth truth;
    private final Map<String, Integer> costs = new HashMap<>();

    /** One way: what falls first, what falls with it, and so on. */
    private record Way(List<String> steps) {
        Way to(String step) {
            return steps.getLast().equals(step)
                    ? this
                    : new Way(Stream.concat(steps.stream(), Stream.of(step)).toList());
        }
    }

    Ways(Map<String, Formula> gates, Truth truth) {
        this.gates = gates;
        this.truth = truth;
    }

    /** In words, as far as there is room: {@code person/p5 → component/idp → key/a, key/b; ...}. Empty if nothing falls. */
    String to(Formula.Gate top) {
        SequencedMap<String, List<SequencedSet<String>>> alike = new LinkedHashMap<>();
        for (Way way : ways(Objects.requireNonNull(gates.get(top.name())))) {
            List<SequencedSet<String>> merged = alike.computeIfAbsent(
                    shape(way),
                    _ -> way.steps().stream()
                            .<SequencedSet<String>>map(_ -> new LinkedHashSet<>())
                            .toList());
            for (int i = 0; i < merged.size(); i++) {
                merged.get(i).add(way.steps().get(i));
            }
        }
        List<String> told =
                alike.values().stream().limit(MOST_TOLD).map(Ways::told).toList();
        int left = alike.size() - told.size();
        return String.join("; ", told) + (left > 0 ? "; and " + left + " more ways" : "");
    }

    /** Ways that begin with the same and lead over as many things of the same kinds are told as one. */
    private static String shape(Way way) {
        return way.steps().getFirst()
                + way.steps().stream()
                        .map(step -> step.substring(0, step.indexOf('/')))
                        .collect(Collectors.joining(" "));
    }

    private static String told(List<SequencedSet<String>> steps) {
        return steps.stream().map(Ways::named).collect(Collectors.joining(" → "));
    }

    private static String named(SequencedSet<String> step) {
        String first = step.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return step.size() > MOST_NAMED ? first + " and " + (step.size() - MOST_NAMED) + " more" : first;
    }

    private List<Way> ways(Formula formula) {
        return switch (formula) {
            case Formula.Event(String name) -> List.of(new Way(List.of(name)));
            case Formula.Gate(String name) -> over(name);
            case Formula.Or or -> cheapest(or.of(), 1);
            case Formula.And and -> cheapest(and.of(), and.of().size());
            case Formula.AtLeast(int needed, List<Formula> of) -> cheapest(of, needed);
            default -> List.of();
        };
    }

    private List<Way> over(String gate) {
        List<Way> ways = ways(Objects.requireNonNull(gates.get(gate)));
        String step = step(gate);
        return step.isEmpty() ? ways : ways.stream().map(way -> way.to(step)).toList();
    }

    private List<Way> cheapest(List<Formula> of, int needed) {
        return of.stream()
                .filter(truth::of)
                .sorted(Comparator.comparingInt(this::cost))
                .limit(needed)
                .flatMap(each -> ways(each).stream())
                .distinct()
                .toList();
    }

    private int cost(Formula formula) {
        return switch (formula) {
            case Formula.Gate(String name) -> cost(name);
            case Formula.Or or -> sum(or.of(), 1);
            case Formula.And and -> sum(and.of(), and.of().size());
            case Formula.AtLeast(int needed, List<Formula> of) -> sum(of, needed);
            default -> 0;
        };
    }

    private int cost(String gate) {
        Integer before = costs.get(gate);
        if (before != null) {
            return before;
        }
        int cost = 1 + cost(Objects.requireNonNull(gates.get(gate)));
        costs.put(gate, cost);
        return cost;
    }

    private int sum(List<Formula> of, int needed) {
        long sum = of.stream()
                .filter(truth::of)
                .mapToLong(this::cost)
                .sorted()
                .limit(needed)
                .sum();
        return (int) Math.min(FAR, sum);
    }

    /** The element that a gate is about; a step of a workflow and who has fallen are told by what led there. */
    private static String step(String gate) {
        int open = gate.indexOf('(');
        String element = gate.substring(open + 1).split("[,)@]", 2)[0];
        return gate.startsWith("fallen(") || gate.startsWith("defeated(") ? "" : element;
    }
}
