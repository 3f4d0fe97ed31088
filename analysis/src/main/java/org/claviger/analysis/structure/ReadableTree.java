package org.claviger.analysis.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;

/**
 * A wallet's structure as a tree to be read: every gate is told once and named wherever it is needed again, a gate with one way is
 * joined with that way, and what reaches several signers says so.
 */
public final class ReadableTree {
    private static final int DEEPEST = 24;
    private static final int MOST_NODES = 600;

    private final FaultTree tree;
    private final Truth truth;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Integer> signers;
    private int nodes;

    private ReadableTree(FaultTree tree, Set<String> set) {
        this.tree = tree;
        this.truth = new Truth(tree.gates(), set::contains);
        this.signers = signers(tree);
    }

    /** The tree of a wallet, with what happens under a set of events; not shown where the structure is not. */
    public static Answer<TreeNode> of(Structure structure, Ref wallet, Question question, Set<String> set) {
        return structure.tree(wallet, question).map(tree -> {
            ReadableTree readable = new ReadableTree(tree, set);
            return readable.node(tree.top(), 0);
        });
    }

    private TreeNode node(Formula formula, int depth) {
        nodes++;
        return switch (formula) {
            case Formula.Event(String name) -> leaf(name, formula, false, false);
            case Formula.Gate(String name) -> gate(name, depth);
            default -> group("", formula, operands(formula), needed(formula), depth);
        };
    }

    private TreeNode gate(String name, int depth) {
        Formula definition = Objects.requireNonNull(tree.gates().get(name));
        List<Formula> operands = operands(definition);
        if (operands.size() == 1
                && operands.getFirst() instanceof Formula.Gate(String only)
                && sameElement(name, only)) {
            return gate(only, depth);
        }
        if (operands.size() == 1
                && operands.getFirst() instanceof Formula.Event(String only)
                && sameElement(name, only)) {
            return leaf(only, operands.getFirst(), false, false);
        }
        if (!told.add(name)) {
            return leaf(name, Formula.gate(name), true, false);
        }
        return group(name, Formula.gate(name), operands, needed(definition), depth);
    }

    private TreeNode group(String name, Formula formula, List<Formula> operands, int needed, int depth) {
        if (depth >= DEEPEST || nodes + operands.size() > MOST_NODES) {
            return leaf(name, formula, false, true);
        }
        List<TreeNode> below =
                operands.stream().map(each -> node(each, depth + 1)).toList();
        return new TreeNode(
                name, element(name), below.size(), needed, below, false, false, reached(name), truth.of(formula));
    }

    private TreeNode leaf(String name, Formula formula, boolean elsewhere, boolean cut) {
        int of = elsewhere || cut ? 1 : 0;
        return new TreeNode(name, element(name), of, of, List.of(), elsewhere, cut, reached(name), truth.of(formula));
    }

    /** What a gate is made of, alternatives within alternatives as one list. */
    private static List<Formula> operands(Formula formula) {
        return switch (formula) {
            case Formula.Or or -> flat(or.of(), Formula.Or.class);
            case Formula.And and -> flat(and.of(), Formula.And.class);
            case Formula.AtLeast(int _, List<Formula> of) -> of;
            case Formula.Constant _ -> List.of();
            default -> List.of(formula);
        };
    }

    private static List<Formula> flat(List<Formula> formulas, Class<? extends Formula> kind) {
        List<Formula> flat = new ArrayList<>();
        formulas.forEach(each -> {
            if (kind.isInstance(each)) {
                flat.addAll(operands(each));
            } else {
                flat.add(each);
            }
        });
        return flat;
    }

    private static int needed(Formula formula) {
        return switch (formula) {
            case Formula.And and -> operands(and).size();
            case Formula.AtLeast(int needed, List<Formula> _) -> needed;
            default -> 1;
        };
    }

    private static boolean sameElement(String one, String other) {
        Optional<Ref> element = element(one);
        return element.isPresent() && element.equals(element(other)) && other.indexOf('#') < 0;
    }

    private static Optional<Ref> element(String name) {
        int open = name.indexOf('(');
        String first = name.substring(open + 1).split("[,)@# ]", 2)[0];
        try {
            return first.contains("/") ? Optional.of(Ref.parse(first)) : Optional.empty();
        } catch (ValueFormatException e) {
            return Optional.empty();
        }
    }

    private int reached(String name) {
        return signers.getOrDefault(name, 0);
    }

    /** How many signers each gate and event reaches: those whose own gate depends on it. */
    private static Map<String, Integer> signers(FaultTree tree) {
        Map<String, Integer> reached = new HashMap<>();
        tree.gates().keySet().stream()
                .filter(name -> name.startsWith("subverted(") || topmost(tree, name))
                .forEach(name -> below(tree, name).forEach(each -> reached.merge(each, 1, Integer::sum)));
        return reached;
    }

    /** A key that the loss of the wallet asks for itself. */
    private static boolean topmost(FaultTree tree, String name) {
        return name.startsWith("unavailable(")
                && element(name).filter(ref -> ref.kind() == Kind.KEY).isPresent()
                && tree.top() instanceof Formula.Gate(String top)
                && StrongComponents.names(Objects.requireNonNull(tree.gates().get(top)))
                        .contains(name);
    }

    private static Set<String> below(FaultTree tree, String from) {
        Set<String> seen = new HashSet<>();
        Deque<Formula> open = new ArrayDeque<>(List.of(Formula.gate(from)));
        while (!open.isEmpty()) {
            switch (open.remove()) {
                case Formula.Event(String name) -> seen.add(name);
                case Formula.Gate(String name) -> {
                    if (seen.add(name)) {
                        open.add(Objects.requireNonNull(tree.gates().get(name)));
                    }
                }
                case Formula other -> open.addAll(operands(other));
            }
        }
        return seen;
    }
}
