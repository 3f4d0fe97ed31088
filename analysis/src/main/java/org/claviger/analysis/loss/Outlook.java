package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claviger.analysis.loss.annual.AnnualLoss;
import org.claviger.analysis.loss.annual.CompoundPoisson;
import org.claviger.analysis.loss.annual.Scenario;
import org.claviger.analysis.loss.simulation.SimulatedYears;
import org.claviger.analysis.loss.simulation.Simulation;
import org.claviger.analysis.loss.simulation.Source;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.value.Ref;

/**
 * The coming year under one set of numbers. A threat and a wallet are exact; the system is simulated, since campaigns couple
 * wallets and what a wallet holds couples campaigns; its expectation is exact again, being the sum of those of the wallets.
 */
final class Outlook {
    /** Annual losses that were computed already, by what they follow from: most suppositions change little. */
    static final class Memory {
        private final Map<Key, AnnualLoss> known = new ConcurrentHashMap<>();

        private record Key(List<Scenario> scenarios, double upTo, int cells) {}

        AnnualLoss of(List<Scenario> scenarios, double upTo, int cells) {
            Key key = new Key(scenarios, upTo, cells);
            AnnualLoss found = known.get(key);
            if (found == null) {
                found = CompoundPoisson.of(scenarios, upTo, cells);
                if (known.size() < 10_000) {
                    known.put(key, found);
                }
            }
            return found;
        }
    }

    private final List<Piece> pieces;
    private final Map<String, Interruption.Interrupted> interrupted;
    private final Map<String, List<String>> missing;
    private final Assets assets;
    private final Memory memory;

    private Outlook(
            List<Piece> pieces,
            Map<String, Interruption.Interrupted> interrupted,
            Map<String, List<String>> missing,
            Assets assets,
            Memory memory) {
        this.pieces = pieces;
        this.interrupted = interrupted;
        this.missing = missing;
        this.assets = assets;
        this.memory = memory;
    }

    static Outlook of(Model model, Assets assets, Structures structures, Interruption interruption, Memory memory) {
        Relations relations = Relations.of(model);
        Attacks attacks = Attacks.of(model, relations, structures.of(model));
        Pieces made = new Pieces(model, relations, assets, interruption);
        attacks.attacks().forEach(made::add);
        Map<String, List<String>> missing = new LinkedHashMap<>(attacks.missing());
        made.missing()
                .forEach((id, more) -> missing.merge(id, more, (one, other) -> {
                    List<String> both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                }));
        return new Outlook(List.copyOf(made.pieces()), made.interrupted(), missing, assets, memory);
    }

    /** What a threat lacks, in words; without it the loss would be larger. */
    List<String> missing(String threatId) {
        return missing.getOrDefault(threatId, List.of());
    }

    Interruption.Interrupted interrupted(String threatId) {
        return interrupted.getOrDefault(threatId, new Interruption.Interrupted(0, List.of()));
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The probability that a threat does harm within a year. */
    double anyOfThreat(String threatId) {
        return any(
                pieces.stream().filter(each -> each.threatId().equals(threatId)).toList());
    }

    double anyOfWallet(Ref wallet) {
        return any(pieces.stream()
                .filter(each -> each.parts().getOrDefault(wallet, 0.0) > 0)
                .toList());
    }

    double any() {
        return any(pieces);
    }

    private static double any(List<Piece> of) {
        return -Math.expm1(
                -of.stream().filter(Piece::passing).mapToDouble(Piece::rate).sum());
    }

    /** Harm a year. */
    double rateOfThreat(String threatId) {
        return pieces.stream()
                .filter(each -> each.passing() && each.threatId().equals(threatId))
                .mapToDouble(Piece::rate)
                .sum();
    }

    /** What a threat costs on average when it does harm; 0 where it does none. */
    double harmOfThreat(String threatId) {
        double cost = pieces.stream()
                .filter(each -> each.passing() && each.threatId().equals(threatId))
                .mapToDouble(each -> each.rate() * each.severity().mean())
                .sum();
        double rate = rateOfThreat(threatId);
        return rate > 0 ? cost / rate : 0;
    }

    /** The expected loss by one threat by itself: what passes, and what stopping the rest costs. */
    double expectedOfThreat(String threatId, int cells) {
        List<Piece> all = of(threatId, false);
        double stopped = all.stream()
                .filter(each -> !each.passing())
                .mapToDouble(each -> each.rate() * each.severity().mean())
                .sum();
        return limited(of(threatId, true), 0, cells).mean().best() + stopped;
    }

    private List<Piece> of(String threatId, boolean onlyPassing) {
        return pieces.stream()
                .filter(each -> each.threatId().equals(threatId) && (each.passing() || !onlyPassing))
                .toList();
    }

    /**
     * What one threat costs in a year by itself; no more than its wallets hold and get again, where it costs nothing beside
     * them.
     */
    AnnualLoss ofThreat(String threatId, double upTo, int cells) {
        return limited(of(threatId, false), upTo, cells);
    }

    private AnnualLoss limited(List<Piece> of, double upTo, int cells) {
        List<Scenario> scenarios = of.stream()
                .map(each -> new Scenario(each.rate(), each.severity()))
                .toList();
        double purses = of.stream().anyMatch(each -> each.parts().isEmpty())
                ? Double.POSITIVE_INFINITY
                : of.stream()
                        .flatMap(each -> each.parts().keySet().stream())
                        .distinct()
                        .mapToDouble(assets::purse)
                        .sum();
        return memory.of(scenarios, Double.isFinite(purses) ? purses : upTo, cells)
                .cappedAt(purses);
    }

    /** What is taken out of one wallet in a year, no more than it holds and gets again. */
    AnnualLoss ofWallet(Ref wallet, double upTo, int cells) {
        List<Scenario> scenarios = pieces.stream()
                .filter(each -> each.parts().getOrDefault(wallet, 0.0) > 0)
                .map(each -> new Scenario(
                        each.rate(), each.severity().times(each.parts().getOrDefault(wallet, 1.0))))
                .toList();
        double purse = assets.purse(wallet);
        return memory.of(scenarios, Double.isFinite(purse) ? purse : upTo, cells)
                .cappedAt(purse);
    }

    /** The expected loss of the system: of all wallets and of what is taken out of none. */
    double expected(List<Ref> wallets, int cells) {
        double ofWallets = wallets.stream()
                .mapToDouble(wallet -> ofWallet(wallet, 0, cells).mean().best())
                .sum();
        double ofNone = pieces.stream()
                .filter(each -> each.parts().isEmpty())
                .mapToDouble(each -> each.rate() * each.severity().mean())
                .sum();
        return ofWallets + ofNone;
    }

    SimulatedYears simulated(List<Ref> wallets, int years, long seed, int threads) {
        Map<Ref, Integer> places = Assets.places(wallets);
        List<Source> sources = pieces.stream()
                .filter(each -> each.rate() > 0)
                .map(each -> new Source(
                        each.rate(),
                        each.severity(),
                        each.parts().entrySet().stream()
                                .map(part -> new Source.Share(places.getOrDefault(part.getKey(), 0), part.getValue()))
                                .toList()))
                .toList();
        double[] purses = wallets.stream().mapToDouble(assets::purse).toArray();
        return Simulation.of(sources, purses, years, seed, threads);
    }
}
