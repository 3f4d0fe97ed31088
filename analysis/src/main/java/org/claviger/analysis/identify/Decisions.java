package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.analysis.identify.Standing.State;
import org.claviger.model.Element;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.Relevance;
import org.claviger.model.SetAside;
import org.claviger.model.TakenUp;
import org.claviger.model.ThreatCategory;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/** What a model says was decided about candidates. An element that was renamed answers to its former ids too. */
final class Decisions {
    private final Map<String, List<Taken>> taken = new HashMap<>();
    private final Map<String, SetAside> aside = new LinkedHashMap<>();
    private final Map<String, SetAside> categories;
    private final Elements elements;

    private record Taken(Ref threat, Optional<String> trigger) {}

    Decisions(Model model) {
        this.elements = Elements.of(model);
        model.threats().forEach((id, threat) -> {
            for (TakenUp each : threat.candidates()) {
                if (Slug.valid(id)) {
                    taken.computeIfAbsent(each.candidate().toString(), _ -> new ArrayList<>())
                            .add(new Taken(new Ref(Kind.THREAT, id), each.trigger()));
                }
            }
        });
        aside.putAll(model.relevance().map(Relevance::candidates).orElse(Map.of()));
        this.categories = model.relevance().map(Relevance::categories).orElse(Map.of());
    }

    /** How a candidate of this trigger stands; {@code element} is what it was found at. */
    Standing of(CandidateId id, String trigger, ThreatCategory category, Optional<? extends Element> element) {
        List<String> names = taken.isEmpty() && aside.isEmpty() ? List.of() : names(id, element);
        List<Taken> by = names.stream()
                .flatMap(name -> taken.getOrDefault(name, List.of()).stream())
                .toList();
        if (!by.isEmpty()) {
            boolean same = by.stream().anyMatch(each -> holds(each.trigger(), trigger));
            List<Ref> threats = by.stream().map(Taken::threat).distinct().toList();
            return new Standing(same ? State.ACCEPTED : State.REOPENED, State.ACCEPTED, threats, Optional.empty());
        }
        Optional<SetAside> reason = names.stream()
                .flatMap(name -> Stream.ofNullable(aside.get(name)))
                .findFirst();
        if (reason.isPresent()) {
            boolean same = holds(reason.get().trigger(), trigger);
            return new Standing(same ? State.SET_ASIDE : State.REOPENED, State.SET_ASIDE, List.of(), reason);
        }
        return Optional.ofNullable(categories.get(Choices.word(category)))
                .map(all ->
                        new Standing(State.CATEGORY_SET_ASIDE, State.CATEGORY_SET_ASIDE, List.of(), Optional.of(all)))
                .orElse(new Standing(State.OPEN, State.OPEN, List.of(), Optional.empty()));
    }

    /** What a candidate may be called in a decision: its id, and those that it had under former ids of its element. */
    private static List<String> names(CandidateId id, Optional<? extends Element> element) {
        return Stream.concat(
                        Stream.of(id.toString()),
                        element.stream()
                                .flatMap(each -> each.formerly().stream())
                                .filter(Slug::valid)
                                .map(former -> id.at(former).toString()))
                .toList();
    }

    /** A decision without a trigger was made without looking at one and stands. */
    private static boolean holds(Optional<String> recorded, String today) {
        return recorded.map(today::equals).orElse(true);
    }

    /** Decided candidates that are not among those found, nor under a former id of their element. */
    List<String> unfound(List<Candidate> candidates) {
        if (taken.isEmpty() && aside.isEmpty()) {
            return List.of();
        }
        Set<String> found = new HashSet<>();
        candidates.forEach(each ->
                names(each.id(), each.at().ref().flatMap(elements::find)).forEach(found::add));
        return Stream.concat(
                        taken.keySet().stream().sorted(),
                        aside.keySet().stream().filter(CandidateId::valid))
                .filter(id -> !found.contains(id))
                .distinct()
                .toList();
    }
}
