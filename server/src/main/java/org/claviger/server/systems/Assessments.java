package org.claviger.server.systems;

import java.time.LocalDate;
import java.util.Iterator;
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
    /** Parts of all models kept at once; a thousand take some 10 MB. */
    private static final int KEPT = 12_000;

    private final LedgerStore store;
    /** The one used longest ago first. */
    private final Map<Key, Assessed> kept = new LinkedHashMap<>(16, 0.75f, true);

    Assessments(LedgerStore store) {
        this.store = store;
    }

    private record Key(UUID system, long size, LocalDate day) {}

    /**
     * An assessment of a ledger of this size.
     *
     * @param parts of the model
     */
    record Assessed(long size, int parts, Assessment assessment, Ties ties) {}

    Assessed of(UUID organisation, UUID system, long size, LocalDate day) {
        synchronized (kept) {
            Assessed found = kept.get(new Key(system, size, day));
            if (found != null) {
                return found;
            }
        }
        return assess(organisation, system, day);
    }

    /** One at a time: a large model takes a good part of the memory, and two requests for one would both compute it. */
    private synchronized Assessed assess(UUID organisation, UUID system, LocalDate day) {
        ModelState state = store.state(organisation, system);
        Key key = new Key(system, state.next(), day);
        synchronized (kept) {
            Assessed found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        Assessment assessment = Assessor.assess(canonical(state), Knowledge.shipped(), day);
        Assessed assessed = new Assessed(state.next(), state.held().size(), assessment, Ties.of(assessment));
        synchronized (kept) {
            kept.keySet().removeIf(other -> other.system().equals(system));
            kept.put(key, assessed);
            dropEldest();
        }
        return assessed;
    }

    private void dropEldest() {
        int parts = kept.values().stream().mapToInt(Assessed::parts).sum();
        for (Iterator<Assessed> eldest = kept.values().iterator(); parts > KEPT && kept.size() > 1; eldest.remove()) {
            parts -= eldest.next().parts();
        }
    }

    /** The model as the file that one can download, so that places in findings are places in that file. */
    private static Reading canonical(ModelState state) {
        Reading stored = ModelFile.read("model.json", state.text());
        return stored.model()
                .map(model -> ModelFile.read(model.system().id() + ".yaml", ModelFile.yaml(model)))
                .orElse(stored);
    }
}
