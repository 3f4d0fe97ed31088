package org.claviger.analysis.loss;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.ControlKind;
import org.claviger.model.ControlState;
import org.claviger.model.Criteria;
import org.claviger.model.Discovery;
import org.claviger.model.Finding;
import org.claviger.model.Limit;
import org.claviger.model.LossEstimate;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.Tolerance;
import org.claviger.model.Wallet;
import org.claviger.model.value.Money;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;

/**
 * What is there to be taken. One currency counts, the one that most amounts are stated in; there is no rate of exchange, so
 * amounts in another are missing.
 */
final class Assets {
    private final Model model;
    private final String currency;

    private Assets(Model model, String currency) {
        this.model = model;
        this.currency = currency;
    }

    static Assets of(Model model) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Stream<Money> amounts = Stream.of(
                        model.wallets().values().stream().flatMap(wallet -> wallet.value().stream()),
                        model.threats().values().stream()
                                .flatMap(threat -> threat.loss().flatMap(LossEstimate::range).stream())
                                .map(Range::high),
                        model.criteria().map(Criteria::tolerances).orElse(List.of()).stream()
                                .flatMap(each ->
                                        Stream.concat(each.expectedAnnualLoss().stream(), each.loss().stream())))
                .flatMap(each -> each);
        amounts.forEach(each -> counts.merge(each.currency(), 1, Integer::sum));
        return new Assets(
                model,
                counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                        .reversed()))
                        .map(Map.Entry::getKey)
                        .orElse("USD"));
    }

    String currency() {
        return currency;
    }

    /** The amount where it is in the currency that counts, and not negative. */
    OptionalDouble amount(Optional<Money> money) {
        return money.filter(each ->
                        each.currency().equals(currency) && each.amount().signum() >= 0)
                .map(each -> OptionalDouble.of(each.amount().doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Wallet> wallet(Ref ref) {
        return Optional.ofNullable(model.wallets().get(ref.id()));
    }

    /** What a wallet usually holds. */
    OptionalDouble usual(Ref ref) {
        return amount(wallet(ref).flatMap(Wallet::value).or(() -> wallet(ref).flatMap(Wallet::most)));
    }

    /** What it may hold at most: the most that one event takes. */
    OptionalDouble most(Ref ref) {
        return amount(wallet(ref).flatMap(Wallet::most).or(() -> wallet(ref).flatMap(Wallet::value)));
    }

    /** What a year can take out of it: what it may hold, and what flows in again. Infinite where nothing is stated. */
    double purse(Ref ref) {
        OptionalDouble most = most(ref);
        return most.isPresent()
                ? most.getAsDouble()
                        + amount(wallet(ref).flatMap(Wallet::refill)).orElse(0)
                : Double.POSITIVE_INFINITY;
    }

    /**
     * What velocity limits let pass until somebody stops it: for each limit with a time that a component enforces which the
     * threat does not target, the amount for each such time that begins. Infinite where nothing stops it in a stated time.
     */
    double velocity(Ref ref, Threat threat, Relations relations, String threatId) {
        OptionalDouble stopped = stoppedAfter(threat, relations, threatId);
        if (stopped.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return wallet(ref).map(Wallet::limits).orElse(List.of()).stream()
                .filter(limit -> limit.per().filter(per -> per.days() > 0).isPresent()
                        && !limit.enforcedOn().isEmpty()
                        && limit.enforcedOn().stream().noneMatch(threat.targets()::contains)
                        && amount(Optional.of(limit.amount())).isPresent())
                .mapToDouble(limit -> passed(limit, stopped.getAsDouble()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double passed(Limit limit, double days) {
        double times = Math.ceil(days / limit.per().orElseThrow().days() - 1e-9);
        return limit.amount().amount().doubleValue() * Math.max(1, times);
    }

    /**
     * Days until a theft under way is stopped: the recovery of what is noticed at once, else the least over the looks in place
     * of the longest gap for each look that is needed on average, and the lag.
     */
    private static OptionalDouble stoppedAfter(Threat threat, Relations relations, String threatId) {
        if (threat.discovery().equals(Optional.of(Discovery.AT_ONCE))
                && threat.recovery().isPresent()) {
            return OptionalDouble.of(threat.recovery().get().days());
        }
        return relations.against(threatId).stream()
                .filter(each -> each.control().state().equals(Optional.of(ControlState.IN_PLACE))
                        && each.control().kind().contains(ControlKind.DETECTIVE))
                .flatMap(each -> relations.workOf(each.controlId()).stream())
                .map(Work::task)
                .filter(task -> task.every().isPresent()
                        && task.finds().flatMap(Finding::lag).isPresent()
                        && task.finds()
                                .flatMap(Finding::probability)
                                .filter(each -> Probability.middle(each) > 0)
                                .isPresent())
                .mapToDouble(task -> task.every().orElseThrow().longestGapDays()
                                / Probability.middle(task.finds()
                                        .flatMap(Finding::probability)
                                        .orElseThrow())
                        + task.finds().flatMap(Finding::lag).orElseThrow().days())
                .min();
    }

    /** The tolerances, those with amounts in another currency left out. */
    List<Tolerance> tolerances() {
        return model.criteria().map(Criteria::tolerances).orElse(List.of()).stream()
                .filter(each -> (each.loss().isEmpty() || amount(each.loss()).isPresent())
                        && (each.expectedAnnualLoss().isEmpty()
                                || amount(each.expectedAnnualLoss()).isPresent()))
                .toList();
    }

    static <K> Map<K, Integer> places(List<K> keys) {
        Map<K, Integer> places = new HashMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        return places;
    }
}
