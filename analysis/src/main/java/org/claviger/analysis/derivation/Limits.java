package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.Criteria;
import org.claviger.model.Model;
import org.claviger.model.Tolerance;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** The tolerance statements of a model in numbers, by the threats that they apply to. Those about single losses are for a loss distribution. */
final class Limits {
    private final Map<String, List<Limit>> byThreat = new HashMap<>();

    Limits(Model model) {
        List<Tolerance> stated = model.criteria().map(Criteria::tolerances).orElse(List.of());
        for (Tolerance each : stated) {
            switch (each.scope()) {
                case THREAT ->
                    model.threats().keySet().stream()
                            .map(id -> new Ref(Kind.THREAT, id))
                            .filter(ref -> applies(each, ref))
                            .forEach(ref -> add(each, Optional.of(ref), List.of(ref.id())));
                case WALLET ->
                    model.wallets().keySet().stream()
                            .map(id -> new Ref(Kind.WALLET, id))
                            .filter(ref -> applies(each, ref))
                            .forEach(ref -> add(each, Optional.of(ref), at(model, ref)));
                case SYSTEM ->
                    add(
                            each,
                            Optional.empty(),
                            model.threats().keySet().stream().toList());
            }
        }
    }

    private static boolean applies(Tolerance tolerance, Ref ref) {
        return tolerance.of().isEmpty() || tolerance.of().contains(ref);
    }

    private static List<String> at(Model model, Ref wallet) {
        List<String> threats = new ArrayList<>();
        model.threats().forEach((id, threat) -> {
            if (threat.atStake().contains(wallet)) {
                threats.add(id);
            }
        });
        return threats;
    }

    private void add(Tolerance tolerance, Optional<Ref> of, List<String> threats) {
        Stream.of(Limit.probability(tolerance, of, threats), Limit.loss(tolerance, of, threats))
                .flatMap(Optional::stream)
                .forEach(limit -> threats.forEach(threat ->
                        byThreat.computeIfAbsent(threat, _ -> new ArrayList<>()).add(limit)));
    }

    List<Limit> of(String threat) {
        return byThreat.getOrDefault(threat, List.of());
    }
}
