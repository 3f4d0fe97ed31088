package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.claviger.analysis.loss.estimate.Certain;
import org.claviger.analysis.loss.estimate.Severity;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.ControlKind;
import org.claviger.model.ControlState;
import org.claviger.model.LossEstimate;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Money;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;

/** Makes pieces of attacks: which wallets one empties together, how much it takes, and what is interrupted. */
final class Pieces {
    private final Model model;
    private final Relations relations;
    private final Assets assets;
    private final Interruption interruption;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Interruption.Interrupted> interrupted = new LinkedHashMap<>();
    private final Map<String, List<String>> missing = new LinkedHashMap<>();

    Pieces(Model model, Relations relations, Assets assets, Interruption interruption) {
        this.model = model;
        this.relations = relations;
        this.assets = assets;
        this.interruption = interruption;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Map<String, Interruption.Interrupted> interrupted() {
        return interrupted;
    }

    /** By threat, what it lacks in words: without it the loss would be larger. */
    Map<String, List<String>> missing() {
        return missing;
    }

    void add(Attack attack) {
        Threat threat = model.threats().get(attack.threatId());
        if (threat == null) {
            return;
        }
        double stopped = stopped(attack.threatId());
        List<Ref> wallets = attack.wallets().keySet().stream()
                .sorted(Comparator.comparingDouble((Ref each) -> -rate(attack, each))
                        .thenComparing(Ref::toString))
                .toList();
        if (wallets.isEmpty()) {
            passing(attack.threatId(), threat, attack.rate() * (1 - stopped), List.of());
        }
        for (int count = wallets.size(); count > 0; count--) {
            double next = count < wallets.size() ? rate(attack, wallets.get(count)) : 0;
            double rate = rate(attack, wallets.get(count - 1)) - next;
            passing(attack.threatId(), threat, rate * (1 - stopped), wallets.subList(0, count));
        }
        severity(threat.lossStopped())
                .ifPresent(severity -> pieces.add(
                        new Piece(attack.threatId(), attack.rate() * stopped, severity, new LinkedHashMap<>(), false)));
    }

    private static double rate(Attack attack, Ref wallet) {
        return attack.wallets().getOrDefault(wallet, 0.0);
    }

    /** Looks that find in time, and corrective controls that stop a share of what nobody found. */
    private double stopped(String threatId) {
        Interruption.Interrupted looks =
                interrupted.computeIfAbsent(threatId, id -> interruption.of(model, relations, id));
        double missed = relations.against(threatId).stream()
                .filter(each -> each.control().state().equals(Optional.of(ControlState.IN_PLACE))
                        && each.control().kind().contains(ControlKind.CORRECTIVE)
                        && !each.control().kind().contains(ControlKind.PREVENTIVE))
                .flatMap(each -> each.mapping().effectiveness().stream())
                .mapToDouble(each -> 1 - Probability.middle(each))
                .reduce(1 - looks.probability(), (one, other) -> one * other);
        return 1 - missed;
    }

    private void passing(String threatId, Threat threat, double rate, List<Ref> wallets) {
        if (!(rate > 0)) {
            return;
        }
        Optional<Severity> stated = severity(threat.loss());
        SequencedMap<Ref, Double> caps = new LinkedHashMap<>();
        for (Ref wallet : wallets) {
            OptionalDouble there = stated.isPresent() ? assets.most(wallet) : assets.usual(wallet);
            if (there.isPresent()) {
                double velocity = assets.velocity(wallet, threat, relations, threatId);
                caps.put(wallet, Math.min(there.getAsDouble(), velocity));
            } else {
                lacks(threatId, wallet + " states no value in " + assets.currency() + ".");
            }
        }
        double all = caps.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean capped = caps.size() == wallets.size() && !wallets.isEmpty();
        if (stated.isEmpty() && wallets.isEmpty()) {
            lacks(
                    threatId,
                    "threat/" + threatId + " states no loss in " + assets.currency() + " and no wallet at stake.");
            return;
        }
        Severity severity =
                stated.map(each -> capped ? each.cappedAt(all) : each).orElseGet(() -> new Certain(all));
        SequencedMap<Ref, Double> parts = new LinkedHashMap<>();
        caps.forEach((wallet, cap) -> parts.put(wallet, all > 0 ? cap / all : 0));
        pieces.add(new Piece(threatId, rate, severity, parts, true));
    }

    private void lacks(String threatId, String words) {
        List<String> of = missing.computeIfAbsent(threatId, _ -> new ArrayList<>());
        if (!of.contains(words)) {
            of.add(words);
        }
    }

    /** The lognormal of a stated range; absent where it is not stated, not in order, from 0 or in another currency. */
    private Optional<Severity> severity(Optional<LossEstimate> estimate) {
        Optional<Range<Money>> range = estimate.flatMap(LossEstimate::range);
        OptionalDouble low = assets.amount(range.map(Range::low));
        OptionalDouble high = assets.amount(range.map(Range::high));
        if (low.isEmpty() || high.isEmpty() || !(low.getAsDouble() <= high.getAsDouble())) {
            return Optional.empty();
        }
        if (low.getAsDouble() == high.getAsDouble()) {
            return Optional.of(new Certain(low.getAsDouble()));
        }
        return low.getAsDouble() > 0
                ? Optional.of(Severity.between(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }
}
