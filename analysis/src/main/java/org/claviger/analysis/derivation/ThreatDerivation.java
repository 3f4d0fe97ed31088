package org.claviger.analysis.derivation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a task does about one threat.
 *
 * @param threat id
 * @param look what the task finds of it; empty where that is not stated
 * @param attempts a year that get past prevention
 * @param alone the probability that this task by itself interrupts an attack, done as often as it is
 * @param detection that it or another task in place does
 * @param residual attacks a year that nobody interrupts
 * @param standings the limits that apply
 * @param longest best estimate
 * @param assured with 90 % confidence; empty where nothing is stated to be unknown
 * @param verdict of all limits
 * @param missing what is not stated and would count
 * @param levers what would do instead, where the task as it is does not suffice
 */
public record ThreatDerivation(
        String threat,
        Optional<Look> look,
        OptionalDouble attempts,
        OptionalDouble alone,
        OptionalDouble detection,
        OptionalDouble residual,
        List<Standing> standings,
        Longest longest,
        Optional<Longest> assured,
        Verdict verdict,
        List<String> missing,
        List<Lever> levers) {
    public ThreatDerivation {
        standings = List.copyOf(standings);
        missing = List.copyOf(missing);
        levers = List.copyOf(levers);
    }
}
