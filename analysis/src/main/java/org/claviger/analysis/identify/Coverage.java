package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.identify.condition.Spot;
import org.claviger.analysis.relations.Relations;
import org.claviger.knowledge.RuleSet;
import org.claviger.model.Model;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * What was examined for which category of threat.
 *
 * @param groups kinds of element that are there, {@code component display}, with the rules that look at them; a category
 *     that is not among them was not examined
 * @param rows every element, in the order of the model
 */
public record Coverage(Map<String, Map<ThreatCategory, List<String>>> groups, List<Row> rows) {
    /** An element with what was found at it, by category; categories without anything are left out. */
    public record Row(Spot element, String group, Map<ThreatCategory, Cell> found) {}

    /**
     * What was found at an element for a category.
     *
     * @param candidates found at it
     * @param threats of the category that name it
     */
    public record Cell(List<CandidateId> candidates, List<Ref> threats) {}

    /** Whether some rule of a category looks at an element. */
    public boolean examined(Row row, ThreatCategory category) {
        return groups.getOrDefault(row.group(), Map.of()).containsKey(category);
    }

    static Coverage of(
            Model model,
            Relations relations,
            List<RuleSet.Entry> rules,
            List<Spots.Found> spots,
            List<Candidate> candidates) {
        Map<String, Map<ThreatCategory, List<String>>> groups = new LinkedHashMap<>();
        for (Spots.Found found : spots) {
            groups.computeIfAbsent(found.group(), _ -> examining(found, rules));
        }
        Map<String, Map<ThreatCategory, List<CandidateId>>> bySpot = new LinkedHashMap<>();
        candidates.forEach(
                each -> bySpot.computeIfAbsent(each.at().toString(), _ -> new EnumMap<>(ThreatCategory.class))
                        .computeIfAbsent(each.category(), _ -> new ArrayList<>())
                        .add(each.id()));
        List<Row> rows = spots.stream()
                .map(found -> new Row(
                        found.spot(),
                        found.group(),
                        cells(found.spot(), bySpot.getOrDefault(found.spot().toString(), Map.of()), relations, model)))
                .toList();
        return new Coverage(groups, rows);
    }

    private static Map<ThreatCategory, List<String>> examining(Spots.Found found, List<RuleSet.Entry> rules) {
        Map<ThreatCategory, List<String>> byCategory = new EnumMap<>(ThreatCategory.class);
        rules.stream()
                .filter(each -> found.isFor(each.rule()))
                .forEach(each -> byCategory
                        .computeIfAbsent(each.rule().category(), _ -> new ArrayList<>())
                        .add(each.id()));
        return byCategory;
    }

    private static Map<ThreatCategory, Cell> cells(
            Spot spot, Map<ThreatCategory, List<CandidateId>> candidates, Relations relations, Model model) {
        Map<ThreatCategory, List<Ref>> threats = new EnumMap<>(ThreatCategory.class);
        spot.ref()
                .ifPresent(ref -> relations
                        .threatsOf(ref)
                        .forEach(id -> Optional.ofNullable(model.threats().get(id))
                                .flatMap(threat -> threat.category())
                                .filter(_ -> Slug.valid(id))
                                .ifPresent(category -> threats.computeIfAbsent(category, _ -> new ArrayList<>())
                                        .add(new Ref(Kind.THREAT, id)))));
        Map<ThreatCategory, Cell> cells = new EnumMap<>(ThreatCategory.class);
        for (ThreatCategory category : ThreatCategory.values()) {
            if (candidates.containsKey(category) || threats.containsKey(category)) {
                cells.put(
                        category,
                        new Cell(
                                candidates.getOrDefault(category, List.of()),
                                threats.getOrDefault(category, List.of())));
            }
        }
        return cells;
    }
}
