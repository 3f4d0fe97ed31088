package org.claviger.server.environment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claviger.model.Period;
import org.claviger.model.Person;
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
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Humans as pseudonyms, so that one who fills two roles counts once. */
@Controller
class PersonsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/persons")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Persons",
                "Pseudonyms, so that one human in two roles counts once. Names are kept outside the model.",
                "The model names no person yet. Add pseudonyms under persons in the file, each with the roles it fills: "
                        + "only then can anybody tell whether two seats are one human.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().persons().forEach((id, person) -> rows.add(row(here, new Ref(Kind.PERSON, id), person)));
        return new Listing(
                new Noun("person", "persons"),
                List.of(
                        Column.words("name", "Pseudonym"),
                        Column.choice("roles", "Roles"),
                        Column.number("number", "How many roles"),
                        Column.choice("today", "Today"),
                        Column.words("period", "Period"),
                        Column.choice("location", "Usually at"),
                        Column.choice("employed-by", "Employed by"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Person person) {
        boolean now = Seats.now(person, here.subject().today());
        double since =
                person.period().flatMap(Period::from).map(LocalDate::toEpochDay).orElse(0L);
        return Row.of(
                Field.by(order(ref), here.link(ref)),
                Field.of(here.links(person.roles())),
                Counts.field(person.roles().size()),
                Field.of(now ? Phrase.of("in the role") : Phrase.quiet("not in the role")),
                Field.by(since, Seats.period(person.period())),
                Field.of(here.link(person.location())),
                Field.of(person.employedBy().map(here::link).orElseGet(() -> Phrase.quiet("none stated"))),
                Columns.objections(here, ref));
    }

    /** Pseudonyms are mostly numbered; p10 comes after p9. */
    private static double order(Ref ref) {
        String digits = ref.id().replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }
}
