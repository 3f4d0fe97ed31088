package org.claviger.server.environment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** Which key material came to be by a process. */
@Component
final class ProcessParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.PROCESS;
    }

    @Override
    public Set<String> shown() {
        return Set.of("name");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().processes().get(id)).flatMap(process -> process.kind()).stream()
                .map(kind -> Phrase.label(Words.of(kind), Tone.QUIET))
                .toList();
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        List<Ref> made = here.referring(Kind.KEY, new Ref(Kind.PROCESS, id), "generated", "process");
        return made.isEmpty() ? List.of() : List.of(new Panel("Key material made by it", List.of(made(here, made))));
    }

    private static Table made(OpenSystem here, List<Ref> keys) {
        Table.Draft table = Table.of("Key material made by it")
                .column("Key material", 28)
                .column("Type", 14)
                .column("When", 14)
                .column("On", 22)
                .column("By", 22);
        for (Ref ref : keys) {
            Optional<Key> key = new KeyMaterial(here).key(ref);
            Optional<Generation> generation = key.flatMap(Key::generated);
            table.row(
                    Cell.of(here.link(ref)),
                    Cell.of(Words.choice(key.flatMap(Key::type))),
                    Cell.of(Words.date(generation.flatMap(Generation::when))),
                    Cell.of(here.link(generation.flatMap(Generation::on))),
                    here.links(generation.map(Generation::by).orElse(List.of())));
        }
        return table.done();
    }
}
