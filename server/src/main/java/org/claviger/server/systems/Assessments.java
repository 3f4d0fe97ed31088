package org.claviger.server.systems;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.knowledge.Knowledge;
import org.claviger.ledger.model.ModelState;
import org.claviger.model.Model;
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
    /** Parts of all models kept at once; a thousand take some 3 MB. */
    private static final int KEPT = 30_000;

    private final LedgerStore store;
    private final Gate gate = new Gate();
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
        return known(system, size, day)
                .orElseGet(() -> gate.alone(system, size, () -> assess(organisation, system, size, day)));
    }

    /** The assessment, if it is in memory. */
    Optional<Assessed> known(UUID system, long size, LocalDate day) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(new Key(system, size, day)));
        }
    }

    /** Whether the pages could show this model. Takes as long as assessing it. */
    boolean whole(Reading reading, LocalDate day) {
        int elements = reading.model().map(ModelBounds::elements).orElse(0);
        return gate.with(
                elements,
                () -> Assessor.assess(reading, Knowledge.shipped(), day, ModelBounds.FINDINGS)
                        .whole());
    }

    private Assessed assess(UUID organisation, UUID system, long size, LocalDate day) {
        Optional<Assessed> made = known(system, size, day);
        if (made.isPresent()) {
            return made.get();
        }
        makeRoom(system, size);
        ModelState state = store.state(organisation, system);
        Assessment assessment =
                forPages(Assessor.assess(canonical(state), Knowledge.shipped(), day, ModelBounds.FINDINGS));
        Assessed assessed = new Assessed(state.next(), state.held().size(), assessment, Ties.of(assessment));
        synchronized (kept) {
            kept.put(new Key(system, state.next(), day), assessed);
        }
        return assessed;
    }

    /** Before a model is assessed, not after: while it is, it takes more than it will. */
    private void makeRoom(UUID system, long size) {
        synchronized (kept) {
            kept.keySet().removeIf(other -> other.system().equals(system));
            long parts = Math.min(size, ModelBounds.ELEMENTS)
                    + kept.values().stream().mapToLong(Assessed::parts).sum();
            for (Iterator<Assessed> eldest = kept.values().iterator(); parts > KEPT && eldest.hasNext(); ) {
                parts -= eldest.next().parts();
                eldest.remove();
            }
        }
    }

    /** The model as the file that one can download, so that places in findings are places in that file. */
    private static Reading canonical(ModelState state) {
        Reading stored = ModelFile.read("model.json", state.text());
        return stored.model().map(Assessments::downloaded).orElse(stored);
    }

    private static Reading downloaded(Model model) {
        return ModelFile.read(model.system().id() + ".yaml", ModelFile.yaml(model));
    }

    /** Every finding knows its place by now; the text and its tree take more than all the rest. */
    private static Assessment forPages(Assessment assessment) {
        Reading reading = assessment.reading();
        return new Assessment(
                new Reading(reading.document().nameOnly(), reading.model(), reading.problems()),
                assessment.subject(),
                assessment.findings(),
                assessment.whole(),
                assessment.requirements());
    }
}
