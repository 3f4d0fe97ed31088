package org.claviger.server.systems;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.knowledge.Knowledge;
import org.claviger.ledger.model.ModelState;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.server.store.LedgerStore;
import org.springframework.stereotype.Component;

/**
 * What an assessor would say of a model, kept while it cannot change: it follows from the entries, the day and this
 * program. Nothing here is a truth; a replica that has none computes it.
 */
@Component
final class Assessments {
    /** Systems kept at once; a large one takes some 20 MB. */
    private static final int KEPT = 8;

    private final LedgerStore store;
    private final Map<Key, Assessed> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Assessed> eldest) {
                    return size() > KEPT;
                }
            });

    Assessments(LedgerStore store) {
        this.store = store;
    }

    private record Key(UUID system, long size, LocalDate day) {}

    /** An assessment of a ledger of this size. */
    record Assessed(long size, Assessment assessment, Ties ties) {}

    Assessed of(UUID organisation, UUID system, long size, LocalDate day) {
        Assessed found = kept.get(new Key(system, size, day));
        if (found != null) {
            return found;
        }
        ModelState state = store.state(organisation, system);
        Assessment assessment = Assessor.assess(canonical(state), Knowledge.shipped(), day);
        Assessed assessed = new Assessed(state.next(), assessment, Ties.of(assessment));
        kept.put(new Key(system, state.next(), day), assessed);
        return assessed;
    }

    /** The model as the file that one can download, so that places in findings are places in that file. */
    private static Reading canonical(ModelState state) {
        Reading stored = ModelFile.read("model.json", state.text());
        return stored.model()
                .map(model -> ModelFile.read(model.system().id() + ".yaml", ModelFile.yaml(model)))
                .orElse(stored);
    }
}
