package org.claviger.server.environment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Component;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
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

/** What the environment is built of: devices, services, accounts, safes. */
@Controller
class ComponentsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/components")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Components",
                "Every device, service, account and safe that key material touches, or that can change what a signer sees. "
                        + "Where a component's own location is not stated, that of what it runs on is shown.",
                "The model names no component yet. Add them under components in the file: each with its kind, its side of "
                        + "the boundary and why it stands there, and who can change it.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model()
                .components()
                .forEach((id, component) -> rows.add(row(here, new Ref(Kind.COMPONENT, id), component)));
        return new Listing(
                new Noun("component", "components"),
                List.of(
                        Columns.NAME,
                        Column.choice("kind", "Kind"),
                        Sides.COLUMN,
                        Column.choice("location", "Location"),
                        Column.choice("exposure", "Reached from"),
                        Column.words("supplier", "Supplier"),
                        Column.choice("administered-by", "Administered by"),
                        Column.choice("key-material", "Key material"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Component component) {
        KeyMaterial keys = new KeyMaterial(here);
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(component.kind())),
                Sides.field(component.boundary()),
                Field.of(here.link(Places.locationOf(ref, here.model()))),
                exposure(component),
                Field.of(here.link(component.supplier())),
                Field.of(here.links(component.administeredBy())),
                keys.highest(keys.at(ref)),
                Columns.objections(here, ref));
    }

    /** From anywhere first. */
    private static Field exposure(Component component) {
        return Field.by(component.exposure().map(Enum::ordinal).orElse(99), Words.choice(component.exposure()));
    }
}
