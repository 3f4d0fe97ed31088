package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.knowledge.RuleSet;
import org.claviger.model.Model;
import org.claviger.model.binding.Binder;
import org.claviger.model.text.Document;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;

/**
 * Rules tried on small environments: one that trips the rule, and the same with one thing changed that does not. A
 * fixture gives the first as sections of a model and the second as changes to it, {@code /components/page/shows: decoded};
 * {@code null} takes something away.
 */
public final class RuleTrials {
    private static final String SYSTEM = "system";

    private RuleTrials() {}

    /**
     * What came of trying one rule.
     *
     * @param failures what is not as it should be; empty when the rule passed
     */
    public record Outcome(String rule, List<String> failures) {
        public Outcome {
            failures = List.copyOf(failures);
        }

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    private record Fixture(Optional<Node> trips, Optional<Node> spares) {}

    /** Tries every rule on its fixture; a rule without one has not passed. */
    public static List<Outcome> run(RuleSet rules, List<Document> fixtures) {
        Map<String, Fixture> byRule = new LinkedHashMap<>();
        fixtures.forEach(document -> read(document, byRule));
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleSet.Entry entry : rules.entries()) {
            outcomes.add(Optional.ofNullable(byRule.remove(entry.id()))
                    .map(fixture -> trial(entry, fixture))
                    .orElseGet(() -> new Outcome(entry.id(), List.of("There is no fixture for it."))));
        }
        byRule.keySet().forEach(id -> outcomes.add(new Outcome(id, List.of("There is a fixture but no such rule."))));
        return List.copyOf(outcomes);
    }

    private static void read(Document document, Map<String, Fixture> byRule) {
        document.root().flatMap(root -> member(root, "fixtures")).ifPresent(fixtures -> {
            if (fixtures instanceof Mapping mapping) {
                mapping.members()
                        .forEach(each -> byRule.put(
                                each.name().text(),
                                new Fixture(member(each.value(), "trips"), member(each.value(), "spares"))));
            }
        });
    }

    private static Outcome trial(RuleSet.Entry entry, Fixture fixture) {
        List<String> failures = new ArrayList<>();
        if (fixture.trips().isEmpty() || fixture.spares().isEmpty()) {
            return new Outcome(entry.id(), List.of("Its fixture lacks trips or spares."));
        }
        Node trips = whole(fixture.trips().get());
        long found = candidates(entry, trips, "trips", failures);
        if (failures.isEmpty() && found == 0) {
            failures.add("It finds nothing in the environment that should trip it.");
        }
        if (fixture.spares().get() instanceof Mapping changes) {
            Node spares = trips;
            for (Member change : changes.members()) {
                spares = changed(spares, steps(change.name().text()), change.value());
            }
            if (candidates(entry, spares, "spares", failures) > 0) {
                failures.add("It still finds something in the environment that should spare it.");
            }
        } else {
            failures.add("Its spares is no mapping of changes.");
        }
        return new Outcome(entry.id(), failures);
    }

    private static long candidates(RuleSet.Entry entry, Node environment, String which, List<String> failures) {
        Problems problems = new Problems(5);
        Optional<Model> model = new Binder(problems).bind(environment, Model.class);
        problems.list().forEach(problem -> failures.add(which + " " + problem.path() + ": " + problem.message()));
        if (model.isEmpty()) {
            return 0;
        }
        Identification found = Identifier.identify(model.get(), new RuleSet(List.of(entry), List.of()));
        found.problems().forEach(problem -> failures.add(which + ": " + problem.message()));
        return found.candidates().size();
    }

    /** The sections of a model with what every model must have. */
    private static Node whole(Node sections) {
        List<Member> members = new ArrayList<>(((Mapping) sections).members());
        members.addFirst(new Member(scalar("claviger"), scalar("1")));
        if (member(sections, SYSTEM).isEmpty()) {
            Node id = new Mapping(List.of(new Member(scalar("id"), scalar("fixture"))), Position.NONE);
            members.add(new Member(scalar(SYSTEM), id));
        }
        return new Mapping(List.copyOf(members), Position.NONE);
    }

    private static Scalar scalar(String text) {
        return new Scalar(text, false, Position.NONE);
    }

    private static List<String> steps(String pointer) {
        Pointer at = Pointer.ROOT;
        for (String step : pointer.substring(1).split("/", -1)) {
            at = at.to(step);
        }
        return at.steps();
    }

    /** A tree with the value at a way through it put, replaced or, by an absent value, taken away. */
    private static Node changed(Node node, List<String> way, Node value) {
        if (way.isEmpty()) {
            return value;
        }
        List<String> rest = way.subList(1, way.size());
        if (node instanceof Sequence(List<Node> items, Position position)) {
            List<Node> changed = new ArrayList<>(items);
            int index = Integer.parseInt(way.getFirst());
            changed.set(index, changed(items.get(index), rest, value));
            return new Sequence(List.copyOf(changed), position);
        }
        List<Member> members = node instanceof Mapping mapping ? new ArrayList<>(mapping.members()) : new ArrayList<>();
        Node inner = member(node, way.getFirst()).orElse(new Mapping(List.of(), Position.NONE));
        Member replaced = new Member(scalar(way.getFirst()), changed(inner, rest, value));
        int place = members.stream().map(each -> each.name().text()).toList().indexOf(way.getFirst());
        if (place < 0) {
            members.add(replaced);
        } else {
            members.set(place, replaced);
        }
        return new Mapping(List.copyOf(members), Position.NONE);
    }

    private static Optional<Node> member(Node node, String name) {
        return node instanceof Mapping mapping
                ? mapping.members().stream()
                        .filter(each -> each.name().text().equals(name))
                        .map(Member::value)
                        .findFirst()
                : Optional.empty();
    }
}
