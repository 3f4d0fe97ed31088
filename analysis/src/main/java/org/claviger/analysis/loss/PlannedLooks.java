package org.claviger.analysis.loss;

import java.util.Map;
import org.claviger.analysis.derivation.Detected;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;

/**
 * Interruption by recurring work, computed as {@code claviger cadence} computes it: looks against the tempo of the attack, several
 * jointly.
 */
public final class PlannedLooks implements Interruption {
    private final Map<String, Double> achieved;
    private final Detected.Memory memory = new Detected.Memory();

    /**
     * @param achieved for tasks by id whose records say other than planned: the probability with which the work as it was done
     *     interrupts an attack
     */
    public PlannedLooks(Map<String, Double> achieved) {
        this.achieved = Map.copyOf(achieved);
    }

    /** As planned. */
    public PlannedLooks() {
        this(Map.of());
    }

    @Override
    public Interrupted of(Model model, Relations relations, String threatId) {
        Detected detected = Detected.of(model, relations, threatId, achieved, memory);
        return new Interrupted(detected.probability(), detected.missing());
    }
}
