package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.claviger.analysis.likelihood.PerYear;
import org.claviger.analysis.likelihood.StatedThreats;
import org.claviger.analysis.likelihood.ThreatRate;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.LossEstimate;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * The attacks of a model. Which wallets a threat empties and how often follows from the structure wherever the threat names an
 * element of a wallet's tree. Where it names none and states a loss, its own word is taken: it does harm to the wallets at stake,
 * or without wallets to the organisation, as often as it gets past prevention.
 *
 * @param attacks with a rate above 0
 * @param missing by threat, what it lacks in words
 */
record Attacks(List<Attack> attacks, Map<String, List<String>> missing) {
    private static final String PREFIX = Kind.THREAT.word() + "/";

    static Attacks of(Model model, Relations relations, List<Structures.OfWallet> wallets) {
        Map<String, SequencedMap<Ref, Double>> campaigns = new LinkedHashMap<>();
        Map<String, Set<Ref>> structural = new LinkedHashMap<>();
        for (Structures.OfWallet each : wallets) {
            if (each.threats() instanceof Answer.Shown<StatedThreats>(StatedThreats threats)) {
                model.threats().keySet().stream()
                        .filter(threats::reaches)
                        .forEach(id -> structural
                                .computeIfAbsent(id, _ -> new LinkedHashSet<>())
                                .add(each.wallet()));
                if (threats.under(model, relations) instanceof Answer.Shown<PerYear>(PerYear perYear)) {
                    perYear.byCampaign().forEach((name, rate) -> add(campaigns, name, each.wallet(), rate));
                }
            }
        }
        Map<String, List<String>> missing = new LinkedHashMap<>();
        List<Attack> attacks = new ArrayList<>();
        model.threats().forEach((id, threat) -> {
            List<String> lacks = missing.computeIfAbsent(id, _ -> new ArrayList<>());
            stated(model, relations, id, threat, structural.getOrDefault(id, Set.of()), campaigns, attacks, lacks);
        });
        campaigns.forEach((name, byWallet) -> {
            double most = byWallet.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            if (most > 0) {
                attacks.add(new Attack(name, threatOf(name), most, byWallet));
            }
        });
        return new Attacks(attacks, missing);
    }

    private static String threatOf(String campaign) {
        String name = campaign.substring(PREFIX.length());
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    /** Theft and loss of one wallet by one campaign happen together: the more frequent counts. */
    private static void add(Map<String, SequencedMap<Ref, Double>> campaigns, String name, Ref wallet, double rate) {
        if (rate > 0 && name.startsWith(PREFIX)) {
            campaigns.computeIfAbsent(name, _ -> new LinkedHashMap<>()).merge(wallet, rate, Math::max);
        }
    }

    private static String named(List<Ref> refs) {
        return refs.stream().map(Ref::toString).collect(Collectors.joining(", "));
    }

    private static void stated(
            Model model,
            Relations relations,
            String id,
            Threat threat,
            Set<Ref> structural,
            Map<String, SequencedMap<Ref, Double>> campaigns,
            List<Attack> attacks,
            List<String> lacks) {
        List<Ref> atWord = threat.atStake().stream()
                .filter(wallet -> !structural.contains(wallet))
                .toList();
        if (threat.targets().isEmpty()) {
            lacks.add("threat/" + id + " names no target.");
        }
        boolean elsewhere = threat.atStake().isEmpty() && structural.isEmpty();
        switch (ThreatRate.of(model, relations, id, threat)) {
            case Answer.NotShown<Double>(String reason) -> lacks.add("threat/" + id + " " + reason + ".");
            case Answer.Shown<Double>(Double rate) -> {
                boolean loss = threat.loss().flatMap(LossEstimate::range).isPresent();
                if (!loss && (elsewhere || !atWord.isEmpty())) {
                    lacks.add("threat/" + id + " states no loss, and its targets are no part of "
                            + (elsewhere ? "a wallet" : named(atWord)) + " from which one would follow.");
                    return;
                }
                atWord.forEach(wallet -> add(campaigns, PREFIX + id, wallet, rate));
                if (elsewhere && rate > 0) {
                    attacks.add(new Attack(PREFIX + id, id, rate, new LinkedHashMap<>()));
                }
            }
        }
    }
}
