package org.claviger.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.Money;
import org.claviger.model.value.Span;

/** Custody incidents as publicly reported, in our own words, each with its sources. */
public record Incidents(
        int clavigerKnowledge, String kind, String version, String notice, Map<String, Incident> incidents) {
    /**
     * An incident.
     *
     * @param date year, year-month or day, as far as the source knows
     * @param vector what happened
     * @param loss value at the time
     * @param accessToTheft from first access, or first visible preparation, to the theft
     * @param detectionDelay from the theft to its recognition by those responsible
     * @param lessons our judgement
     */
    public record Incident(
            String date,
            String name,
            ThreatCategory category,
            String vector,
            Optional<Money> loss,
            Optional<Span> accessToTheft,
            Optional<Span> detectionDelay,
            List<String> techniques,
            List<String> sources,
            String lessons) {}
}
