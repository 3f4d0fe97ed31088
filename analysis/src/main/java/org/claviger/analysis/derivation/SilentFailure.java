package org.claviger.analysis.derivation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.claviger.analysis.cadence.Attacks;
import org.claviger.analysis.cadence.ProofTest;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Discovery;
import org.claviger.model.Harm;
import org.claviger.model.Key;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * Something that stops working and shows it only when somebody looks, such as a backup that cannot be restored: how much of the time it
 * is dead with a test as often as chosen, and how often it is needed then. There is no attack window; the test is of no use
 * for the day on which the backup is needed, only for all days after it.
 *
 * @param failures a year
 * @param unavailability the share of time that it has failed and nobody knows (average probability of failure on demand)
 * @param demand how often a year what it backs up is lost; empty where no threat to that says so
 * @param unrecoverable demand times unavailability; an upper bound where others could still stand in
 */
public record SilentFailure(
        double failures, double unavailability, OptionalDouble demand, OptionalDouble unrecoverable) {

    /**
     * Of one threat that a task looks for; empty where the threat is not found by looking alone or has an attack window. Not shown with a
     * sentence that says what is missing.
     */
    public static Optional<Answer<SilentFailure>> of(Model model, Relations relations, ThreatDerivation derived) {
        Optional<Threat> threat = Optional.ofNullable(model.threats().get(derived.threat()))
                .filter(each -> each.discovery().equals(Optional.of(Discovery.WHEN_LOOKED_FOR))
                        && each.tempo().isEmpty());
        return threat.map(each -> failure(model, relations, derived, each));
    }

    private static Answer<SilentFailure> failure(
            Model model, Relations relations, ThreatDerivation derived, Threat threat) {
        ThreatCases cases = new ThreatCases(model, relations);
        OptionalDouble rate = cases.of(derived.threat()).rate();
        if (rate.isEmpty()) {
            return new Answer.NotShown<>("threat/" + derived.threat() + " states no frequency.");
        }
        if (derived.look().isEmpty()) {
            return new Answer.NotShown<>("What one test finds is not stated: probability, coverage and lag.");
        }
        Look look = derived.look().get();
        if (look.coverage() < 1) {
            return new Answer.NotShown<>(
                    "A share of failures is seen by no test, and nothing says when that share is renewed.");
        }
        if (look.probability() == 0 || look.gap() == 0) {
            return new Answer.NotShown<>("A test that finds nothing, or that never ends, has no average.");
        }
        double dead = ProofTest.pfdAverageOfMissing(rate.getAsDouble(), look.gap() / Attacks.YEAR, look.probability());
        OptionalDouble demand = demand(model, cases, derived.threat(), threat);
        return new Answer.Shown<>(new SilentFailure(
                rate.getAsDouble(),
                dead,
                demand,
                demand.isPresent() ? OptionalDouble.of(demand.getAsDouble() * dead) : OptionalDouble.empty()));
    }

    /** Threats of loss to what the targets are backups of; empty if there is none or one of them states no rate. */
    private static OptionalDouble demand(Model model, ThreatCases cases, String id, Threat threat) {
        Set<Ref> originals = new LinkedHashSet<>();
        threat.targets().stream()
                .filter(target -> target.kind() == Kind.KEY)
                .flatMap(target -> Optional.ofNullable(model.keys().get(target.id())).stream())
                .map(Key::backupOf)
                .forEach(originals::addAll);
        List<OptionalDouble> rates = model.threats().entrySet().stream()
                .filter(each -> !each.getKey().equals(id)
                        && each.getValue().leadsTo().contains(Harm.LOSS)
                        && each.getValue().targets().stream().anyMatch(originals::contains))
                .map(each -> cases.of(each.getKey()).rate())
                .toList();
        return rates.isEmpty() || rates.stream().anyMatch(OptionalDouble::isEmpty)
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        rates.stream().mapToDouble(OptionalDouble::getAsDouble).sum());
    }
}
