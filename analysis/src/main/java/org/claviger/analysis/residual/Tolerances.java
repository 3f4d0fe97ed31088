package org.claviger.analysis.residual;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.Criteria;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.Tolerance;
import org.claviger.model.ToleranceScope;
import org.claviger.model.value.Ref;

/** The strictest level of risk that is tolerated: of every threat or wallet, and of those that a tolerance names. */
final class Tolerances {
    private final OrdinalScales scales;
    private final Map<ToleranceScope, String> ofAll = new EnumMap<>(ToleranceScope.class);
    private final Map<ToleranceScope, Map<Ref, String>> ofOne = new EnumMap<>(ToleranceScope.class);

    Tolerances(Model model, OrdinalScales scales) {
        this.scales = scales;
        model.criteria()
                .map(Criteria::tolerances)
                .orElse(List.of())
                .forEach(tolerance ->
                        tolerance.level().filter(scales::hasRisk).ifPresent(level -> add(tolerance, level)));
    }

    private void add(Tolerance tolerance, String level) {
        if (tolerance.of().isEmpty()) {
            ofAll.merge(tolerance.scope(), level, this::stricter);
        }
        Map<Ref, String> named = ofOne.computeIfAbsent(tolerance.scope(), _ -> new HashMap<>());
        tolerance.of().forEach(ref -> named.merge(ref, level, this::stricter));
    }

    private String stricter(String one, String other) {
        return scales.higher(one, other) ? other : one;
    }

    /**
     * The strictest level that applies to the threat or to a wallet that it puts at stake. A statement about the whole is
     * compared with the whole, which ordinal levels cannot add up; it applies to no threat.
     */
    Optional<String> of(Threat threat, Ref ref) {
        Stream<String> wallets = threat.atStake().stream().flatMap(wallet -> at(ToleranceScope.WALLET, wallet));
        return Stream.concat(at(ToleranceScope.THREAT, ref), wallets).reduce(this::stricter);
    }

    private Stream<String> at(ToleranceScope scope, Ref ref) {
        return Stream.concat(
                Stream.ofNullable(ofAll.get(scope)),
                Stream.ofNullable(ofOne.getOrDefault(scope, Map.of()).get(ref)));
    }
}
