package org.claviger.analysis.openpsa;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.logic.Formula;

/**
 * Reads fault trees in the Open-PSA Model Exchange Format (version 2.0d and what SCRAM adds): {@code define-fault-tree},
 * {@code define-component}, {@code define-gate}, {@code define-basic-event} with one number, {@code define-house-event}, in the tree
 * or in {@code model-data}; {@code and, or, not, xor, nand, nor, iff, imply, atleast, cardinality, constant} and references. Names are taken as
 * public. Refused, each with its place: everything else, what is not defined or defined twice, gates that depend on themselves,
 * numbers out of range, document types, more than 64 MB.
 */
public final class OpenPsaReader {
    private OpenPsaReader() {}

    /** Reads the bytes of one file; never throws for what is in them. */
    public static Reading read(byte[] bytes) {
        Markup.Tree markup = Markup.of(bytes);
        if (!markup.problems().isEmpty()) {
            return new Reading.Refused(markup.problems());
        }
        Element root = markup.roots().getFirst();
        Definitions definitions = new Definitions();
        if (root.tag().equals("opsa-mef")) {
            definitions.within(root);
        } else {
            definitions.problems.add(root.problem("The file must be an <opsa-mef>, not a <" + root.tag() + ">."));
        }
        return reading(definitions);
    }

    private static Reading reading(Definitions definitions) {
        Formulas formulas = new Formulas(definitions);
        Map<String, Formula> gates = new LinkedHashMap<>();
        definitions.gates.forEach((name, element) -> gates.put(name, formulas.of(element)));
        if (definitions.problems.isEmpty()) {
            circular(gates)
                    .ifPresent(name -> definitions.problems.add(Objects.requireNonNull(definitions.gates.get(name))
                            .problem("The gate " + name + " depends on itself.")));
        }
        if (definitions.problems.isEmpty() && gates.isEmpty()) {
            definitions.problems.add(new Problem(0, 0, "No gate is defined."));
        }
        if (!definitions.problems.isEmpty()) {
            definitions.problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            return new Reading.Refused(definitions.problems);
        }
        return new Reading.Read(Names.original(definitions, gates, tops(gates)));
    }

    private static List<String> tops(Map<String, Formula> gates) {
        Set<String> mentioned = new HashSet<>();
        gates.values().forEach(formula -> mentioned.addAll(mentioned(formula)));
        return gates.keySet().stream().filter(each -> !mentioned.contains(each)).toList();
    }

    private static Set<String> mentioned(Formula formula) {
        Set<String> found = new HashSet<>();
        Deque<Formula> open = new ArrayDeque<>(List.of(formula));
        while (!open.isEmpty()) {
            Formula each = open.pop();
            if (each instanceof Formula.Gate(String name)) {
                found.add(name);
            }
            open.addAll(each.arguments());
        }
        return found;
    }

    /** A gate on a cycle: what is left when gates that mention none that is left are taken away, again and again (Kahn 1962). */
    private static Optional<String> circular(Map<String, Formula> gates) {
        Map<String, Integer> waiting = new HashMap<>();
        Map<String, Set<String>> users = new HashMap<>();
        Deque<String> free = new ArrayDeque<>();
        gates.forEach((name, formula) -> {
            Set<String> needs = mentioned(formula);
            waiting.put(name, needs.size());
            needs.forEach(each ->
                    users.computeIfAbsent(each, ignored -> new HashSet<>()).add(name));
            if (needs.isEmpty()) {
                free.add(name);
            }
        });
        while (!free.isEmpty()) {
            String done = free.pop();
            waiting.remove(done);
            for (String user : users.getOrDefault(done, Set.of())) {
                if (waiting.merge(user, -1, Integer::sum) == 0) {
                    free.add(user);
                }
            }
        }
        return gates.keySet().stream()
                .filter(waiting::containsKey)
                .findFirst()
                .map(start -> onCycle(start, gates, waiting));
    }

    /** Follows gates that wait for each other until one comes up again. */
    private static String onCycle(String start, Map<String, Formula> gates, Map<String, Integer> waiting) {
        Set<String> seen = new HashSet<>();
        String each = start;
        while (seen.add(each)) {
            each = mentioned(Objects.requireNonNull(gates.get(each))).stream()
                    .filter(waiting::containsKey)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        return each;
    }
}
