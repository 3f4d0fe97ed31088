package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Supplier;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.environment.Tables.Tie;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What a supplier supplies, hosts and administers, which people of its staff and which places it controls. */
@Component
final class SupplierParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.SUPPLIER;
    }

    @Override
    public Set<String> shown() {
        return Set.of("name");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Supplier supplier =
                Optional.ofNullable(here.model().suppliers().get(id)).orElseThrow();
        List<Phrase> labels = new ArrayList<>();
        labels.add(Sides.label(supplier.boundary()));
        supplier.criticality().map(KeyMaterial::label).ifPresent(labels::add);
        if (supplier.assessed().isEmpty()) {
            labels.add(Phrase.label("no assessment before contract stated", Tone.ATTENTION));
        }
        return labels;
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.SUPPLIER, id);
        List<Panel> panels = new ArrayList<>();
        List<Tie> ties = ties(here, ref);
        panels.add(new Panel(
                "What it can change",
                List.of(
                        ties.isEmpty()
                                ? new Block.Paragraph(
                                        Phrase.quiet("No component is stated to come from it, run on it or "
                                                + "be administered by it."))
                                : new Tables(here).components("Components it supplies, hosts or administers", ties))));
        Reach.panels(here, ref, panels);
        List<Phrase> people = people(here, ref);
        if (!people.isEmpty()) {
            panels.add(new Panel("Its people and places", List.of(new Block.Bullets(people, false))));
        }
        return panels;
    }

    /** A component once, with everything that the supplier is to it. */
    private static List<Tie> ties(OpenSystem here, Ref ref) {
        List<Ref> supplied = here.referring(Kind.COMPONENT, ref, "supplier");
        List<Ref> hosted = here.referring(Kind.COMPONENT, ref, "hosted-on");
        List<Ref> administered = here.referring(Kind.COMPONENT, ref, "administered-by");
        List<Tie> ties = new ArrayList<>();
        here.model().components().keySet().forEach(id -> {
            Ref component = new Ref(Kind.COMPONENT, id);
            List<String> how = new ArrayList<>();
            said(supplied.contains(component), "supplies", how);
            said(hosted.contains(component), "hosts", how);
            said(administered.contains(component), "administers", how);
            if (!how.isEmpty()) {
                ties.add(new Tie(String.join(", ", how), component));
            }
        });
        return ties;
    }

    private static void said(boolean so, String word, List<String> how) {
        if (so) {
            how.add(word);
        }
    }

    private static List<Phrase> people(OpenSystem here, Ref ref) {
        List<Phrase> people = new ArrayList<>();
        named(here, ref, "Role filled by its staff: ", Kind.ROLE, "employed-by", people);
        named(here, ref, "Person of its staff: ", Kind.PERSON, "employed-by", people);
        named(here, ref, "Controls access to ", Kind.LOCATION, "controlled-by", people);
        return people;
    }

    private static void named(OpenSystem here, Ref ref, String words, Kind kind, String field, List<Phrase> people) {
        here.referring(kind, ref, field)
                .forEach(each -> people.add(Phrase.of(new Run.Text(words)).then(here.link(each))));
    }
}
