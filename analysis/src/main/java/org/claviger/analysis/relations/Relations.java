package org.claviger.analysis.relations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.PolicyDocument;
import org.claviger.model.Task;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** The joins of a model, in the order of the model; built in one pass over it. */
public final class Relations {
    private final Map<String, List<Against>> againstThreat = new LinkedHashMap<>();
    private final Map<String, List<Work>> workOfControl = new LinkedHashMap<>();
    private final Map<Ref, Set<String>> threatsOfElement = new LinkedHashMap<>();
    private final Map<RequirementId, List<String>> controlsOfRequirement = new LinkedHashMap<>();
    private final Map<RequirementId, List<String>> documentsOfRequirement = new LinkedHashMap<>();
    private final Map<RequirementId, List<Work>> workOfRequirement = new LinkedHashMap<>();

    /** A control that acts against a threat, and how. {@code index} is the mapping's place in the control's list. */
    public record Against(String controlId, Control control, int index, Mapping mapping) {
        public Ref ref() {
            return new Ref(Kind.CONTROL, controlId);
        }
    }

    /** A control's recurring work. */
    public record Work(String taskId, Task task) {
        public Ref ref() {
            return new Ref(Kind.TASK, taskId);
        }
    }

    private Relations() {}

    /** The joins of a model. References that lead nowhere are kept; they join nothing. */
    public static Relations of(Model model) {
        Relations relations = new Relations();
        model.threats()
                .forEach((id, threat) -> elementsOf(threat)
                        .forEach(ref -> relations
                                .threatsOfElement
                                .computeIfAbsent(ref, _ -> new LinkedHashSet<>())
                                .add(id)));
        model.controls().forEach(relations::control);
        model.tasks().forEach((id, task) -> relations.task(id, task, model));
        model.documents().forEach(relations::document);
        return relations;
    }

    /** Every element that a threat names: its targets, key material and wallets. */
    public static Stream<Ref> elementsOf(Threat threat) {
        return Stream.of(threat.targets(), threat.keyMaterial(), threat.atStake())
                .flatMap(List::stream);
    }

    private void control(String id, Control control) {
        for (int i = 0; i < control.against().size(); i++) {
            Mapping mapping = control.against().get(i);
            add(againstThreat, mapping.threat().id(), new Against(id, control, i, mapping));
        }
        control.implements_().forEach(requirement -> add(controlsOfRequirement, requirement, id));
    }

    private void task(String id, Task task, Model model) {
        Work work = new Work(id, task);
        task.control().ifPresent(control -> add(workOfControl, control.id(), work));
        Stream<RequirementId> requirements = task.for_().isEmpty()
                ? task.control().stream()
                        .flatMap(ref -> Stream.ofNullable(model.controls().get(ref.id())))
                        .flatMap(control -> control.implements_().stream())
                : task.for_().stream();
        boolean retired = task.control().stream()
                .flatMap(ref -> Stream.ofNullable(model.controls().get(ref.id())))
                .anyMatch(control -> control.state().equals(Optional.of(ControlState.RETIRED)));
        if (retired) {
            return;
        }
        requirements.forEach(requirement -> add(workOfRequirement, requirement, work));
    }

    private void document(String id, PolicyDocument document) {
        document.requirements().forEach(requirement -> add(documentsOfRequirement, requirement, id));
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static <K, V> List<V> get(Map<K, List<V>> map, K key) {
        return Collections.unmodifiableList(map.getOrDefault(key, List.of()));
    }

    /** Controls that say they act against a threat. */
    public List<Against> against(String threatId) {
        return get(againstThreat, threatId);
    }

    /** Tasks that are a control's recurring work. */
    public List<Work> workOf(String controlId) {
        return get(workOfControl, controlId);
    }

    /** Ids of the threats that name an element as target, key material or wallet. */
    public Set<String> threatsOf(Ref element) {
        return Collections.unmodifiableSet(threatsOfElement.getOrDefault(element, Set.of()));
    }

    /** Ids of the controls that say they implement a requirement. */
    public List<String> controlsOf(RequirementId requirement) {
        return get(controlsOfRequirement, requirement);
    }

    /** Ids of the internal documents that are about a requirement. */
    public List<String> documentsOf(RequirementId requirement) {
        return get(documentsOfRequirement, requirement);
    }

    /** Recurring work done for a requirement. */
    public List<Work> workFor(RequirementId requirement) {
        return get(workOfRequirement, requirement);
    }
}
