package org.claviger.server.requirements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.Verdict;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.knowledge.Catalogue;
import org.claviger.knowledge.Catalogue.Requirement;
import org.claviger.model.Applicability;
import org.claviger.model.Mapping;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.server.systems.OpenSystem;

/**
 * What a model says of one requirement.
 *
 * @param controls that say they implement it
 * @param work recurring work done for it
 * @param documents that are about it
 * @param threats that its controls act against, each with those controls
 * @param findings that bear on it
 * @param setAside how it stands to the system, where it is not simply implemented
 */
record Coverage(
        RequirementId id,
        Requirement requirement,
        Verdict verdict,
        List<Ref> controls,
        List<Work> work,
        List<Ref> documents,
        Map<Ref, Set<Ref>> threats,
        List<Finding> findings,
        Optional<Applicability> setAside) {

    /** Domain, aspect, control, requirement, each as a number: 1.05.9.1 before 1.05.10.1. */
    static final Comparator<RequirementId> IN_ORDER = Comparator.comparingInt(Coverage::place);

    private static int place(RequirementId id) {
        int place = 0;
        for (String part : id.text().split("\\.", -1)) {
            place = place * 100 + Integer.parseInt(part);
        }
        return place;
    }

    /** Every requirement of the catalogue, in the standard's order. */
    static List<Coverage> all(OpenSystem here) {
        Map<RequirementId, List<Finding>> findings = new HashMap<>();
        for (Finding finding : here.assessment().findings()) {
            finding.requirements().stream()
                    .distinct()
                    .forEach(id ->
                            findings.computeIfAbsent(id, _ -> new ArrayList<>()).add(finding));
        }
        return here.subject().catalogue().requirements().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(IN_ORDER))
                .map(each -> of(here, each.getKey(), each.getValue(), findings.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    /** One requirement; empty when the catalogue has none of that number. */
    static Optional<Coverage> of(OpenSystem here, RequirementId id) {
        Catalogue catalogue = here.subject().catalogue();
        return catalogue
                .find(id)
                .map(requirement -> of(
                        here,
                        id,
                        requirement,
                        here.assessment().findings().stream()
                                .filter(finding -> finding.requirements().contains(id))
                                .toList()));
    }

    private static Coverage of(OpenSystem here, RequirementId id, Requirement requirement, List<Finding> findings) {
        Relations relations = here.subject().relations();
        List<Ref> controls = relations.controlsOf(id).stream()
                .map(control -> new Ref(Kind.CONTROL, control))
                .toList();
        return new Coverage(
                id,
                requirement,
                here.assessment().requirements().getOrDefault(id, Verdict.NOT_SHOWN),
                controls,
                relations.workFor(id),
                relations.documentsOf(id).stream()
                        .map(document -> new Ref(Kind.DOCUMENT, document))
                        .toList(),
                threats(here, controls),
                findings,
                here.model().relevance().stream()
                        .flatMap(relevance -> relevance.requirements().stream())
                        .filter(each -> each.requirement().equals(id))
                        .findFirst());
    }

    private static Map<Ref, Set<Ref>> threats(OpenSystem here, List<Ref> controls) {
        Map<Ref, Set<Ref>> threats = new LinkedHashMap<>();
        for (Ref control : controls) {
            Stream.ofNullable(here.model().controls().get(control.id()))
                    .flatMap(each -> each.against().stream())
                    .map(Mapping::threat)
                    .forEach(threat -> threats.computeIfAbsent(threat, _ -> new LinkedHashSet<>())
                            .add(control));
        }
        return threats;
    }

    /** Where it stands in the standard. */
    int place() {
        return place(id);
    }

    /** The aspect that it belongs to: {@code 2.03}. */
    static String aspect(RequirementId id) {
        return id.text().substring(0, 4);
    }

    /** Whether the system does not aim as high. */
    boolean above(OpenSystem here) {
        return requirement.level() > here.subject().level();
    }
}
