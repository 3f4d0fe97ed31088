package org.claviger.server.environment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Location;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where things are. */
@Controller
class LocationsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/locations")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Locations",
                "Places where key material is used, kept or made, and what can happen there.",
                "The model names no place yet. Add them under locations in the file: without places nobody can tell "
                        + "whether a backup survives what destroys the key.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        Map<Ref, Long> components = here.model().components().keySet().stream()
                .flatMap(id -> Places.locationOf(new Ref(Kind.COMPONENT, id), here.model()).stream())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        List<Row> rows = new ArrayList<>();
        here.model().locations().forEach((id, location) -> {
            Ref ref = new Ref(Kind.LOCATION, id);
            rows.add(row(here, ref, location, components.getOrDefault(ref, 0L)));
        });
        return new Listing(
                new Noun("location", "locations"),
                List.of(
                        Columns.NAME,
                        Column.choice("kind", "Kind"),
                        Sides.COLUMN,
                        Column.choice("country", "Country"),
                        Column.number("components", "Components"),
                        Column.choice("key-material", "Key material"),
                        Column.words("controlled-by", "Access controlled by"),
                        Column.words("hazards", "Hazards"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Location location, long components) {
        KeyMaterial keys = new KeyMaterial(here);
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(location.kind())),
                Sides.field(location.boundary()),
                Field.of(Phrase.text(location.country())),
                Counts.field(components),
                keys.highest(Placed.at(here, ref).keys()),
                Field.of(here.links(location.controlledBy())),
                Field.of(Phrase.joined(
                        location.hazards().stream().map(Phrase::of).toList(), ", ")),
                Columns.objections(here, ref));
    }
}
