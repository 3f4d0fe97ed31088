package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Boundary;
import org.claviger.model.Component;
import org.claviger.model.Position;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/**
 * The picture as an outline: what stands on which side of the boundary and where, and what crosses the boundary.
 *
 * @param sides inside, connected, outside, not stated; those that hold something
 * @param crossings what the model says of two elements of which one is inside
 */
public record InWords(List<Side> sides, List<Phrase> crossings) {

    /** A side of the boundary. */
    public record Side(String title, int count, List<Place> places) {}

    /** A place with the components there. */
    public record Place(Phrase name, List<Phrase> components) {}

    static InWords of(OpenSystem here) {
        List<Side> sides = new ArrayList<>();
        for (Position position : Position.values()) {
            side(here, title(position), Optional.of(position)).ifPresent(sides::add);
        }
        side(here, "Side of the boundary not stated", Optional.empty()).ifPresent(sides::add);
        return new InWords(sides, crossings(here));
    }

    private static String title(Position position) {
        return switch (position) {
            case INSIDE -> "Inside the Trusted Environment";
            case CONNECTED -> "Connected to it";
            case OUTSIDE -> "Outside";
        };
    }

    private static Optional<Side> side(OpenSystem here, String title, Optional<Position> position) {
        Map<Optional<Ref>, List<Phrase>> places = new LinkedHashMap<>();
        here.model().locations().keySet().forEach(id -> places.put(Optional.of(new Ref(Kind.LOCATION, id)), new ArrayList<>()));
        here.model().components().forEach((id, component) -> {
            Ref ref = new Ref(Kind.COMPONENT, id);
            if (component.boundary().map(Boundary::position).equals(position)) {
                places.computeIfAbsent(Places.locationOf(ref, here.model()), _ -> new ArrayList<>())
                        .add(component(here, ref, component));
            }
        });
        places.values().removeIf(List::isEmpty);
        int count = places.values().stream().mapToInt(List::size).sum();
        List<Place> named = places.entrySet().stream()
                .map(place -> new Place(
                        place.getKey().map(here::link).orElseGet(() -> Phrase.missing("place not stated")),
                        place.getValue()))
                .toList();
        return count == 0 ? Optional.empty() : Optional.of(new Side(title, count, named));
    }

    private static Phrase component(OpenSystem here, Ref ref, Component component) {
        Phrase name = here.link(ref);
        return component.kind().map(kind -> name.then(Phrase.quiet(", " + Words.of(kind)))).orElse(name);
    }

    private static List<Phrase> crossings(OpenSystem here) {
        List<Phrase> crossings = new ArrayList<>();
        here.model().components().forEach((id, component) -> {
            Ref self = new Ref(Kind.COMPONENT, id);
            component.connectsTo().forEach(to -> cross(here, self, " connects to ", to, crossings));
            component.logsTo().forEach(to -> cross(here, self, " sends its audit log to ", to, crossings));
            component.administeredBy().forEach(by -> cross(here, by, " administers ", self, crossings));
            component.hostedOn().ifPresent(by -> cross(here, by, " hosts ", self, crossings));
            component.supplier().ifPresent(by -> cross(here, by, " supplies ", self, crossings));
            component.builtBy().ifPresent(by -> cross(here, by, " builds or deploys ", self, crossings));
            component.builtFrom().forEach(by -> cross(here, by, " gives code to the build of ", self, crossings));
            component
                    .signsInThrough()
                    .ifPresent(by -> cross(here, by, " lets in the administrators of ", self, crossings));
        });
        return crossings;
    }

    private static void cross(OpenSystem here, Ref from, String verb, Ref to, List<Phrase> crossings) {
        Optional<Position> one = Sides.of(here, from).map(Boundary::position);
        Optional<Position> other = Sides.of(here, to).map(Boundary::position);
        boolean crosses = one.isPresent()
                && other.isPresent()
                && !one.equals(other)
                && (one.get() == Position.INSIDE || other.get() == Position.INSIDE);
        if (crosses) {
            crossings.add(here.link(from).then(Phrase.of(new Run.Text(verb))).then(here.link(to)));
        }
    }
}
