package org.claviger.server.keys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Criticality;
import org.claviger.model.Key;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
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

/** The key material inventory (CCSS 1.03): what there is, where it is and who holds it. */
@Controller
class KeysPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/keys")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Keys",
                "All key material of the system: what it is, where it is, who holds it. Only described, never held here.",
                "The model names no key material yet. Add it under keys in the file: each key, share, seed and backup, "
                        + "where it is and who holds it.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().keys().forEach((id, key) -> rows.add(row(here, new Ref(Kind.KEY, id), key)));
        return new Listing(
                new Noun("key", "keys"),
                List.of(
                        Columns.NAME,
                        Column.choice("type", "Type"),
                        Column.choice("criticality", "Criticality"),
                        Column.choice("state", "State"),
                        Column.words("in", "Where"),
                        Column.words("held-by", "Held by"),
                        Column.choice("extractable", "Extractable"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Key key) {
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(key.type())),
                criticality(key),
                Field.of(Words.choice(key.state())),
                Field.of(here.links(key.in())),
                Field.of(here.links(key.heldBy())),
                Field.of(Words.yesNo(key.extractable())),
                Columns.objections(here, ref));
    }

    private static Field criticality(Key key) {
        Optional<Criticality> criticality = key.criticality();
        Phrase words = criticality
                .map(value -> Phrase.label(Words.of(value), value == Criticality.CRITICAL ? Tone.BAD : Tone.QUIET))
                .orElseGet(Phrase::notStated);
        return Field.by(criticality.map(value -> -value.ordinal()).orElse(-99), words);
    }
}
