package org.claviger.analysis.derivation;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Basis;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Ref;

/**
 * How often a task must be done.
 *
 * @param task which
 * @param chosen how often it is done; empty for work that follows an event
 * @param threats each threat that its control acts on
 * @param longest the longest interval that meets every limit of every threat, best estimate
 * @param assured the same with 90 % confidence; empty where nothing is stated to be unknown
 * @param named the longest of the intervals that people keep which is not longer
 * @param cap the longest that the catalogue allows, of the requirements that it is work for
 * @param basis derived, mandated or reasoned, as stated
 * @param verdict whether it is done often enough
 * @param inputs digest of the numbers that all this follows from
 * @param adoption who stands for it
 * @param missing what is not stated and would count
 */
public record TaskDerivation(
        Ref task,
        Optional<Interval> chosen,
        List<ThreatDerivation> threats,
        Longest longest,
        Optional<Longest> assured,
        Optional<Interval> named,
        Optional<Interval> cap,
        Optional<Basis> basis,
        Verdict verdict,
        String inputs,
        Adoption adoption,
        List<String> missing) {
    /** Whether a named role stands for the frequency, and for these numbers. */
    public enum Adoption {
        ADOPTED("adopted for these numbers"),
        STALE("adopted for other numbers"),
        UNBOUND("adopted, for which numbers is not said"),
        DRAFT("not adopted");

        private final String words;

        Adoption(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public TaskDerivation {
        threats = List.copyOf(threats);
        missing = List.copyOf(missing);
    }

    /** Days between two times at most, as chosen. */
    public Optional<Double> chosenDays() {
        return chosen.map(Interval::longestGapDays);
    }
}
