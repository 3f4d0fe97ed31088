package org.claviger.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.ComponentKind;
import org.claviger.model.KeyType;
import org.claviger.model.LocationKind;
import org.claviger.model.ProcessKind;
import org.claviger.model.SchemeKind;
import org.claviger.model.binding.Binder;
import org.claviger.model.binding.Nearest;
import org.claviger.model.shape.Choices;
import org.claviger.model.text.Document;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problem;
import org.claviger.model.text.Problems;
import org.claviger.model.value.RequirementId;

/** Reads a file of rules. A rule with a mistake is left out with its problem; the others are read. */
final class RuleReader {
    private static final Map<Over, Class<?>> KINDS = Map.of(
            Over.COMPONENT, ComponentKind.class,
            Over.KEY, KeyType.class,
            Over.WALLET, SchemeKind.class,
            Over.PROCESS, ProcessKind.class,
            Over.LOCATION, LocationKind.class);

    private final Document document;
    private final Knowledge knowledge;
    private final boolean shipped;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<RuleSet.Entry> entries = new ArrayList<>();

    private RuleReader(Document document, Knowledge knowledge, boolean shipped) {
        this.document = document;
        this.knowledge = knowledge;
        this.shipped = shipped;
    }

    /** The rules of a document; what was wrong with it as a text is among the problems given. */
    static RuleSet read(Document document, Problems problems, Knowledge knowledge, boolean shipped) {
        RuleReader reader = new RuleReader(document, knowledge, shipped);
        Optional<ThreatRules> rules =
                document.root().flatMap(root -> new Binder(problems).bind(root, ThreatRules.class));
        Set<String> spoilt = new LinkedHashSet<>();
        for (Problem problem : problems.list()) {
            List<String> steps = problem.path().steps();
            String rule = steps.size() > 1 && steps.getFirst().equals("rules") ? steps.get(1) : "";
            spoilt.add(rule);
            reader.problems.add(
                    new RuleProblem(rule, document.name(), problem.position(), problem.message(), problem.remedy()));
        }
        rules.ifPresent(read -> read.rules().forEach((id, rule) -> {
            if (!spoilt.contains(id)) {
                reader.rule(id, rule);
            }
        }));
        return new RuleSet(reader.entries, reader.problems);
    }

    private void rule(String id, ThreatRule rule) {
        int before = problems.size();
        // What ships is checked once, by the build.
        if (!shipped) {
            kinds(id, rule);
            known(id, "controls", rule.controls(), knowledge.controls().keySet());
            known(id, "incidents", rule.incidents(), knowledge.incidents().keySet());
            known(id, "techniques", rule.techniques(), techniques());
            requirements(id, rule.requirements());
        }
        if (problems.size() == before) {
            entries.add(new RuleSet.Entry(id, rule, document, shipped));
        }
    }

    private Set<String> techniques() {
        Set<String> references = new LinkedHashSet<>();
        knowledge.techniques().forEach((id, technique) -> references.add(technique.framework() + "/" + id));
        return references;
    }

    private void kinds(String id, ThreatRule rule) {
        Class<?> words = KINDS.get(rule.over());
        if (words == null && !rule.kinds().isEmpty()) {
            problem(
                    id,
                    "kinds",
                    "A rule over each " + Choices.word(rule.over()) + " cannot choose by kind.",
                    "Leave out kinds.");
        } else if (words != null) {
            known(id, "kinds", rule.kinds(), Choices.of(words).words());
        }
    }

    private void known(String id, String field, List<String> named, Collection<String> known) {
        for (String each : named) {
            if (!known.contains(each)) {
                String near = Nearest.to(each, known)
                        .map(word -> "; did you mean " + word + "?")
                        .orElse(".");
                problem(
                        id,
                        field,
                        "There is no \"" + each + "\" that " + field + " could name" + near,
                        "Name one that is there, or leave it out.");
            }
        }
    }

    private void requirements(String id, List<RequirementId> named) {
        for (RequirementId each : named) {
            if (knowledge.ccss().find(each).isEmpty()) {
                problem(
                        id,
                        "requirements",
                        "CCSS has no requirement " + each + ".",
                        "See docs/language.md for what a requirement looks like.");
            }
        }
    }

    private void problem(String id, String field, String message, String remedy) {
        Position place = document.locate(Pointer.of("rules", id, field));
        problems.add(new RuleProblem(id, document.name(), place, message, remedy));
    }

    /** The words by which elements of a kind can be chosen; empty for kinds that have none. */
    static List<String> words(Over over) {
        return Optional.ofNullable(KINDS.get(over))
                .map(Choices::of)
                .map(Choices::words)
                .orElse(List.of());
    }
}
