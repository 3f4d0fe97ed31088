package org.claviger.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.text.Document;
import org.claviger.model.text.Node;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;

/**
 * Rules to identify threats with: those that ship with the product, and somebody's own beside them.
 *
 * @param entries in their order; ids are unique
 * @param problems why others were left out
 */
public record RuleSet(List<Entry> entries, List<RuleProblem> problems) {
    public RuleSet {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * A rule with the text that it was read from.
     *
     * @param shipped whether it is the product's own
     */
    public record Entry(String id, ThreatRule rule, Document document, boolean shipped) {
        /** A problem of this rule, at a place within the text of one of its fields. */
        public RuleProblem problem(String field, int line, int column, String message, String remedy) {
            return new RuleProblem(id, document.name(), place(field, line, column), message, remedy);
        }

        /** Exact where the field's text stands in the file as it is; else where it begins. */
        private Position place(String field, int line, int column) {
            return value(field)
                    .filter(Node.Scalar.class::isInstance)
                    .map(Node.Scalar.class::cast)
                    .map(text -> {
                        Position begins = text.position();
                        boolean asIs = line == 1 && sourceLine(begins.line()).contains(text.text());
                        return asIs
                                ? new Position(begins.line(), begins.column() + (text.quoted() ? 1 : 0) + column - 1)
                                : begins;
                    })
                    .orElse(document.locate(Pointer.of("rules", id)));
        }

        private String sourceLine(int line) {
            return document.text().lines().skip(line - 1L).findFirst().orElse("");
        }

        private Optional<Node> value(String field) {
            return document.root()
                    .flatMap(root -> member(root, "rules"))
                    .flatMap(rules -> member(rules, id))
                    .flatMap(rule -> member(rule, field));
        }

        private static Optional<Node> member(Node node, String name) {
            return node instanceof Node.Mapping mapping
                    ? mapping.members().stream()
                            .filter(each -> each.name().text().equals(name))
                            .map(Node.Member::value)
                            .findFirst()
                    : Optional.empty();
        }
    }

    /** These rules and others behind them; one whose id is taken already is left out, with a problem. */
    public RuleSet with(RuleSet others) {
        Set<String> taken = new HashSet<>();
        List<Entry> all = new ArrayList<>(entries);
        List<RuleProblem> wrong = new ArrayList<>(problems);
        wrong.addAll(others.problems);
        entries.forEach(each -> taken.add(each.id()));
        for (Entry each : others.entries) {
            if (taken.add(each.id())) {
                all.add(each);
            } else {
                wrong.add(new RuleProblem(
                        each.id(),
                        each.document().name(),
                        each.document().locate(Pointer.of("rules", each.id())),
                        "There is a rule " + each.id() + " already.",
                        "Give it another id; what was decided about its candidates names the id."));
            }
        }
        return new RuleSet(all, wrong);
    }

    /** The rule with this id. */
    public Optional<Entry> find(String id) {
        return entries.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
