package org.claviger.analysis.likelihood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.model.Model;
import org.claviger.model.Period;
import org.claviger.model.Person;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The events of a tree by the element that threats name; a threat against a role reaches whoever fills it today. */
final class StatedTargets {
    private final LocalDate today;
    private final Map<Ref, List<String>> eventsOf = new LinkedHashMap<>();
    private final Map<Ref, List<Ref>> personsOf = new LinkedHashMap<>();
    private final Map<Ref, List<String>> controls;

    StatedTargets(Model model, LocalDate today, FaultTree tree, Function<String, Optional<Ref>> element) {
        this.today = today;
        for (String event : tree.events()) {
            element.apply(event)
                    .ifPresent(ref -> eventsOf.computeIfAbsent(ref, _ -> new ArrayList<>())
                            .add(event));
        }
        eventsOf.keySet().stream()
                .filter(ref -> ref.kind() == Kind.PERSON)
                .forEach(person -> Optional.ofNullable(model.persons().get(person.id())).stream()
                        .filter(this::present)
                        .flatMap(each -> each.roles().stream())
                        .forEach(role -> personsOf
                                .computeIfAbsent(role, _ -> new ArrayList<>())
                                .add(person)));
        Map<Ref, List<String>> found = new LinkedHashMap<>(eventsOf);
        found.keySet().removeIf(ref -> ref.kind() != Kind.CONTROL);
        this.controls = Collections.unmodifiableMap(found);
    }

    /** What a threat reaches in the tree: the events of each element. */
    SequencedMap<Ref, List<String>> of(Threat threat) {
        SequencedMap<Ref, List<String>> reached = new LinkedHashMap<>();
        for (Ref target : threat.targets()) {
            Optional.ofNullable(eventsOf.get(target)).ifPresent(events -> reached.put(target, events));
            for (Ref person : personsOf.getOrDefault(target, List.of())) {
                reached.put(person, eventsOf.getOrDefault(person, List.of()));
            }
        }
        return reached;
    }

    /** The controls that are events themselves. */
    Map<Ref, List<String>> controls() {
        return controls;
    }

    private boolean present(Person person) {
        Optional<LocalDate> from = person.period().flatMap(Period::from);
        Optional<LocalDate> to = person.period().flatMap(Period::to);
        return from.filter(today::isBefore).isEmpty()
                && to.filter(today::isAfter).isEmpty();
    }
}
