package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One outcome of a campaign: certain in what it takes. The outcomes of a campaign are causes of their own, independent of
 * each other (see {@link Thinning}), so that a tree over causes is a tree over independent events.
 *
 * @param campaign its place among the campaigns asked about
 * @param behaviour the share of the campaign that ends so
 * @param events what it takes, at least one
 */
record Cause(int campaign, Behaviour behaviour, List<String> events) {
    static List<Cause> of(List<Campaign> campaigns) {
        List<Cause> causes = new ArrayList<>();
        for (int number = 0; number < campaigns.size(); number++) {
            add(number, campaigns.get(number), causes);
        }
        return causes;
    }

    private static void add(int number, Campaign campaign, List<Cause> causes) {
        List<String> certain = new ArrayList<>();
        List<Map.Entry<String, Double>> uncertain = new ArrayList<>();
        for (Map.Entry<String, Double> target : campaign.targets().entrySet()) {
            if (target.getValue() == 1) {
                certain.add(target.getKey());
            } else {
                uncertain.add(target);
            }
        }
        for (int subset = 0; subset < 1 << uncertain.size(); subset++) {
            double share = 1;
            List<String> events = new ArrayList<>(certain);
            for (int i = 0; i < uncertain.size(); i++) {
                boolean taken = (subset >> i & 1) == 1;
                double probability = uncertain.get(i).getValue();
                share *= taken ? probability : 1 - probability;
                events.addAll(taken ? List.of(uncertain.get(i).getKey()) : List.of());
            }
            if (!events.isEmpty()) {
                causes.add(new Cause(number, Thinning.of(campaign.behaviour(), share), List.copyOf(events)));
            }
        }
    }
}
