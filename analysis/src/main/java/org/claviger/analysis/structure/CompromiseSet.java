package org.claviger.analysis.structure;

import java.util.List;

/**
 * A minimal set of events that brings theft or loss about.
 *
 * @param events in order of name
 * @param words what it does, one sentence
 */
public record CompromiseSet(List<String> events, String words) {
    public CompromiseSet {
        events = List.copyOf(events);
    }
}
