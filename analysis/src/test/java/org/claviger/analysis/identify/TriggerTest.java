package org.claviger.analysis.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claviger.analysis.identify.condition.Conditions.Listing;
import org.claviger.analysis.identify.condition.Read;
import org.claviger.analysis.identify.condition.Views;
import org.claviger.analysis.identify.environment.Environment;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.RuleSet;
import org.claviger.model.Model;
import org.claviger.model.binding.Binder;
import org.claviger.model.binding.Unbinder;
import org.claviger.model.binding.Walk;
import org.claviger.model.file.ModelFile;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;
import org.claviger.model.value.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: a trigger changes exactly if something changes that condition or stakes looked at. */
class TriggerTest {
    private static final RuleSet RULES = Knowledge.shipped().threatRules();

    private static final int SAMPLE = 60;

    /** Texts that no relation depends on, so that a change of one is a change of one thing. */
    private static final Set<String> ALONE = Set.of(
            "name",
            "exposure",
            "shows",
            "certification",
            "does",
            "algorithm",
            "what",
            "medium",
            "country",
            "provides",
            "note",
            "temperature");

    private static final Map<String, String> OTHER = Map.of(
            "exposure",
            "restricted",
            "shows",
            "destination-and-amount",
            "medium",
            "metal",
            "temperature",
            "warm",
            "criticality",
            "ordinary",
            "sealed",
            "false",
            "extractable",
            "true");

    @ParameterizedTest
    @ValueSource(strings = {"bybit-2025", "ronin-2022", "exchange", "multisig-treasury"})
    void itChangesExactlyWithWhatWasLookedAt(String example) throws IOException {
        Model model = ModelFile.read(example, text(example)).model().orElseThrow();
        Map<String, String> before = triggers(model);
        Map<String, Set<String>> looked = looked(model);
        List<Pointer> leaves = leaves(model);
        int concerned = 0;
        // The whole of a large model would take long; every so many-th leaf is as good a sample as any.
        int step = Math.max(1, leaves.size() / SAMPLE);
        for (int i = 0; i < leaves.size(); i += step) {
            Pointer leaf = leaves.get(i);
            Model changed = changed(model, leaf.steps());
            if (changed.equals(model)) {
                continue;
            }
            String key = key(leaf.steps());
            Map<String, String> after = triggers(changed);
            for (Map.Entry<String, String> candidate : before.entrySet()) {
                Optional<String> now = Optional.ofNullable(after.get(candidate.getKey()));
                boolean read = Optional.ofNullable(looked.get(candidate.getKey()))
                        .orElseThrow()
                        .contains(key);
                concerned += read ? 1 : 0;
                if (read) {
                    assertTrue(
                            !now.equals(Optional.of(candidate.getValue())), candidate.getKey() + " looked at " + key);
                } else {
                    assertEquals(
                            Optional.of(candidate.getValue()), now, candidate.getKey() + " never looked at " + key);
                }
            }
        }
        assertTrue(concerned >= 2, "only " + concerned + " changes concerned a candidate");
    }

    private static String text(String example) throws IOException {
        Optional<String> template = Knowledge.shipped().template(example);
        return template.isPresent() ? template.get() : Files.readString(Path.of("..", "examples", example + ".yaml"));
    }

    private static Map<String, String> triggers(Model model) {
        return Identifier.identify(model, RULES).candidates().stream()
                .collect(Collectors.toMap(each -> each.id().toString(), Candidate::trigger));
    }

    /** The names of all that each candidate's condition and stakes look at, by evaluating them here once more. */
    private static Map<String, Set<String>> looked(Model model) {
        Map<String, Set<String>> looked = new HashMap<>();
        Views views = new Views(Environment.of(model));
        for (Candidate candidate : Identifier.identify(model, RULES).candidates()) {
            RuleSet.Entry entry = RULES.find(candidate.id().rule()).orElseThrow();
            Prepared rule = Prepared.of(entry).prepared().orElseThrow();
            Spots.Found spot = Spots.of(model).stream()
                    .filter(each -> each.spot().equals(candidate.at()))
                    .findFirst()
                    .orElseThrow();
            views.begin();
            if (!entry.rule().kinds().isEmpty()) {
                spot.kindField().ifPresent(field -> views.look(spot.spot(), field));
            }
            rule.condition().of(spot.spot(), views);
            rule.involves().ifPresent(list -> list.of(spot.spot(), views));
            stakes(rule.keys(), Relation.KEYS_REACHED, spot, views);
            stakes(rule.wallets(), Relation.WALLETS_REACHED, spot, views);
            looked.put(
                    candidate.id().toString(),
                    views.reads().stream().map(Read::key).collect(Collectors.toCollection(HashSet::new)));
        }
        return looked;
    }

    private static void stakes(Optional<Listing> said, Relation otherwise, Spots.Found spot, Views views) {
        if (said.isPresent()) {
            said.get().of(spot.spot(), views);
        } else if (spot.spot().ref().isPresent()) {
            views.related(otherwise, spot.spot());
        }
    }

    private static List<Pointer> leaves(Model model) {
        List<Pointer> leaves = new ArrayList<>();
        Walk.over(model, Pointer.ROOT, (value, path) -> {
            List<String> steps = path.steps();
            boolean environment = !steps.isEmpty()
                    && Set.of("components", "keys", "wallets", "workflows", "roles", "suppliers", "locations")
                            .contains(steps.getFirst());
            if (environment && ALONE.contains(steps.getLast()) && !(value instanceof Record)) {
                leaves.add(path);
            }
        });
        return leaves;
    }

    /** {@code /workflows/w/steps/0/what} is looked at as {@code workflow/w.steps[0].what}. */
    private static String key(List<String> steps) {
        Kind kind = List.of(Kind.values()).stream()
                .filter(each -> each.section().equals(steps.getFirst()))
                .findFirst()
                .orElseThrow();
        StringBuilder key = new StringBuilder(kind.word() + "/" + steps.get(1));
        for (String step : steps.subList(2, steps.size())) {
            key.append(Character.isDigit(step.charAt(0)) ? "[" + step + "]" : "." + step);
        }
        return key.toString();
    }

    private static Model changed(Model model, List<String> way) {
        Node changed = changed(Unbinder.unbind(model), way);
        return new Binder(new Problems(1)).bind(changed, Model.class).orElseThrow();
    }

    private static Node changed(Node node, List<String> way) {
        if (node instanceof Mapping(List<Member> members, Position position)) {
            List<Member> all = new ArrayList<>();
            for (Member member : members) {
                boolean here = !way.isEmpty() && member.name().text().equals(way.getFirst());
                all.add(here ? new Member(member.name(), value(member, way)) : member);
            }
            return new Mapping(List.copyOf(all), position);
        }
        if (node instanceof Sequence(List<Node> items, Position position) && !way.isEmpty()) {
            // A workflow of steps alone is written as the list of its steps.
            List<String> within = way.getFirst().equals("steps") ? way.subList(1, way.size()) : way;
            List<Node> all = new ArrayList<>(items);
            int index = Integer.parseInt(within.getFirst());
            all.set(index, changed(items.get(index), within.subList(1, within.size())));
            return new Sequence(List.copyOf(all), position);
        }
        return node;
    }

    private static Node value(Member member, List<String> way) {
        if (way.size() > 1) {
            return changed(member.value(), way.subList(1, way.size()));
        }
        String text = member.value() instanceof Scalar scalar ? scalar.text() : "";
        String other = Optional.ofNullable(OTHER.get(way.getFirst())).orElse(text + " zzz");
        return new Scalar(other, true, Position.NONE);
    }
}
