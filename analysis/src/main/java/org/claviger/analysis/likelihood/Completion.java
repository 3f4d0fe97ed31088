package org.claviger.analysis.likelihood;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.FaultTree;

/**
 * How often a year a top event is completed: some campaign comes, before it the top event had not happened and with it it
 * has. Exact for stated rates: no rare-event approximation, averages of products (see {@link TimeAverage}).
 *
 * <p>Completing ends nothing: what stands goes on standing until it is found, and the top event counts again only after it had
 * ceased. Probabilities that a fault tree carries are not used; what is {@code known} in it is.
 *
 * <pre>{@code
 * Campaign one = Campaign.alone("key/a", new Behaviour.Latent(0.5, List.of(Inspection.every(0.25, 1)), new Clean.LongAgo()));
 * Completion.of(twoOfTwo, List.of(one, other), 1, budget)   // 0.0552 a year
 * }</pre>
 */
public final class Completion {
    private static final int MOST_NAMED = 10;

    private Completion() {}

    /**
     * The frequency, or not shown: if the tree has a negation, if events that matter have no campaign, if a minimal set needs
     * more than two campaigns to be complete, if the budget does not suffice.
     *
     * @param campaigns with different names
     * @param years the horizon, above 0
     */
    public static Answer<PerYear> of(FaultTree tree, List<Campaign> campaigns, double years, Budget budget) {
        return Connections.missing(tree, campaigns, budget)
                .flatMap(unconnected -> unconnected.isEmpty()
                        ? assumingIndependence(tree, campaigns, years, budget)
                        : new Answer.NotShown<>(unconnected(unconnected)));
    }

    /** The same for whoever has reason to hold any number of campaigns for independent. */
    public static Answer<PerYear> assumingIndependence(
            FaultTree tree, List<Campaign> campaigns, double years, Budget budget) {
        Required.positive("The horizon", years);
        requireNames(campaigns);
        return Deep.run(() -> frequency(tree, campaigns, years, new Allowance(budget)));
    }

    private static void requireNames(List<Campaign> campaigns) {
        if (campaigns.stream().map(Campaign::name).distinct().count() < campaigns.size()) {
            throw new IllegalArgumentException("Two campaigns have the same name.");
        }
    }

    private static Answer<PerYear> frequency(
            FaultTree tree, List<Campaign> campaigns, double years, Allowance allowance) {
        List<Cause> causes = Cause.of(campaigns);
        TopEvent top = Translation.of(tree, causes, allowance);
        if (!top.unstated().isEmpty()) {
            return new Answer.NotShown<>("It is not stated how often these happen: " + named(top.unstated()) + ".");
        }
        TimeAverage.Result result = TimeAverage.of(top, causes, years, allowance);
        SequencedMap<String, Double> byCampaign = new LinkedHashMap<>();
        campaigns.forEach(each -> byCampaign.put(each.name(), 0.0));
        double rate = 0;
        for (int cause = 0; cause < causes.size(); cause++) {
            byCampaign.merge(campaigns.get(causes.get(cause).campaign()).name(), result.byCause()[cause], Double::sum);
            rate += result.byCause()[cause];
        }
        return new Answer.Shown<>(new PerYear(rate, result.error(), byCampaign));
    }

    static String unconnected(List<SortedSet<String>> sets) {
        String examples = sets.stream().map(Completion::together).collect(Collectors.joining("; "));
        return "More than two elements would have to fall by campaigns that nothing connects, and independent rates would call "
                + "that impossible. State what they fall to together: " + examples + ".";
    }

    /** {@code a with b}; of many the first. */
    static String together(SortedSet<String> set) {
        String first = set.stream().limit(MOST_NAMED).collect(Collectors.joining(" with "));
        return set.size() <= MOST_NAMED ? first : first + " and " + (set.size() - MOST_NAMED) + " more";
    }

    static String named(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? first : first + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
