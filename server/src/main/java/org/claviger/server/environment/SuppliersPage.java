package org.claviger.server.environment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Criticality;
import org.claviger.model.Supplier;
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

/** Who makes, hosts and administers parts of the environment from outside the organisation. */
@Controller
class SuppliersPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/suppliers")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Suppliers",
                "Whoever makes, hosts or administers a part of the environment can change it. CCSS 2.03.3.1 asks for an "
                        + "assessment before contract and a review at least once a year; dates here are stated.",
                "The model names no supplier yet. Add them under suppliers in the file, and name them where they supply, "
                        + "host or administer a component.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().suppliers().forEach((id, supplier) -> rows.add(row(here, new Ref(Kind.SUPPLIER, id), supplier)));
        return new Listing(
                new Noun("supplier", "suppliers"),
                List.of(
                        Columns.NAME,
                        Column.choice("criticality", "Criticality"),
                        Sides.COLUMN,
                        Column.words("provides", "Provides"),
                        Column.number("supplies", "Supplies"),
                        Column.number("hosts", "Hosts"),
                        Column.number("administers", "Administers"),
                        Column.choice("key-material", "Key material"),
                        Column.choice("jurisdiction", "Where"),
                        Column.words("reviewed", "Reviewed"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Supplier supplier) {
        KeyMaterial keys = new KeyMaterial(here);
        return Row.of(
                Columns.name(here, ref),
                criticality(supplier.criticality()),
                Sides.field(supplier.boundary()),
                Field.of(Phrase.text(supplier.provides())),
                components(here, ref, "supplier"),
                components(here, ref, "hosted-on"),
                components(here, ref, "administered-by"),
                keys.highest(keys.of(ref)),
                Field.of(Phrase.text(supplier.jurisdiction())),
                Field.by(supplier.reviewed().map(LocalDate::toEpochDay).orElse(0L), Words.date(supplier.reviewed())),
                Columns.objections(here, ref));
    }

    private static Field components(OpenSystem here, Ref ref, String field) {
        return Counts.field(here.referring(Kind.COMPONENT, ref, field).size());
    }

    private static Field criticality(Optional<Criticality> criticality) {
        return Field.by(criticality.map(value -> -value.ordinal()).orElse(-99), KeyMaterial.criticality(criticality));
    }
}
