package org.claviger.analysis.likelihood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Harm;
import org.claviger.model.Joint;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * How often a year a top event of a model's structure is completed by the threats that the model states, with the controls in
 * place, over the year from today. A threat is a campaign: its targets fall together, or separately, each at the whole stated
 * rate. A campaign that completes the top event without company of
 * others needs no discovery: it counts whenever it comes.
 */
public final class Frequencies {
    private static final double YEAR = 1;

    /** A campaign before anything is known of it but what it reaches. */
    private record Candidate(String name, String threatId, Threat threat, List<String> events) {}

    /** A campaign that matters, and whether it does so alone. */
    private record Settled(Candidate candidate, boolean alone) {}

    private record Structure(TopEvent top, Set<Integer> needingCompany) {}

    private final Model model;
    private final Harm harm;
    private final FaultTree tree;
    private final Budget budget;
    private final StatedTargets targets;
    private final StatedRate rates;
    private final StatedDiscovery discoveries;
    private final List<Missing> missing = new ArrayList<>();
    private final List<Campaign> stated = new ArrayList<>();
    private final List<Settled> settled = new ArrayList<>();

    private Frequencies(
            FaultTree tree,
            Model model,
            Relations relations,
            Harm harm,
            LocalDate today,
            Function<String, Optional<Ref>> element,
            Budget budget) {
        this.model = model;
        this.harm = harm;
        this.tree = tree;
        this.budget = budget;
        this.targets = new StatedTargets(model, today, tree, element);
        this.rates = new StatedRate(model, relations, targets.controls().keySet());
        this.discoveries = new StatedDiscovery(model, relations, today);
    }

    /**
     * The frequency with what each campaign completes, campaigns named by their threat ({@code threat/x}; where its targets fall
     * separately {@code threat/x person/p}). Not shown with what is missing.
     *
     * @param relations those of the model
     * @param harm what the top event is; threats that lead to something else do not count
     * @param element the element that threats name when they mean an event of the tree; an event without one has no rate
     */
    public static Answer<PerYear> of(
            FaultTree tree,
            Model model,
            Relations relations,
            Harm harm,
            LocalDate today,
            Function<String, Optional<Ref>> element,
            Budget budget) {
        return new Frequencies(tree, model, relations, harm, today, element, budget).perYear();
    }

    /** The same with what is missing as a list, and the frequency of what is stated alone. */
    public static Examined examine(
            FaultTree tree,
            Model model,
            Relations relations,
            Harm harm,
            LocalDate today,
            Function<String, Optional<Ref>> element,
            Budget budget) {
        return new Frequencies(tree, model, relations, harm, today, element, budget).examined();
    }

    /** What is stated alone is only computed where nothing is missing. */
    private Answer<PerYear> perYear() {
        return looked().flatMap(_ -> missing.isEmpty() ? ofWhatIsStated() : Examined.notShown(missing));
    }

    /** Looked at once, to be asked again under other rates. */
    static StatedThreats stated(
            FaultTree tree,
            Model model,
            Relations relations,
            Harm harm,
            LocalDate today,
            Function<String, Optional<Ref>> element,
            Budget budget) {
        Frequencies found = new Frequencies(tree, model, relations, harm, today, element, budget);
        Answer<Structure> structure = found.looked();
        Set<String> reaching = new LinkedHashSet<>();
        found.candidates().forEach(each -> reaching.add(each.threatId()));
        return new StatedThreats(
                found.missing,
                reaching,
                (other, otherRelations) -> structure.flatMap(
                        _ -> found.under(other, otherRelations, today).ofWhatIsStated()));
    }

    private Frequencies(Frequencies other, Model model, Relations relations, LocalDate today) {
        this.model = model;
        this.harm = other.harm;
        this.tree = other.tree;
        this.budget = other.budget;
        this.targets = other.targets;
        this.rates = new StatedRate(model, relations, targets.controls().keySet());
        this.discoveries = new StatedDiscovery(model, relations, today);
    }

    private Frequencies under(Model other, Relations relations, LocalDate today) {
        Frequencies frequencies = new Frequencies(this, other, relations, today);
        frequencies.verifications();
        for (Settled each : settled) {
            Candidate before = each.candidate();
            Threat threat = other.threats().getOrDefault(before.threatId(), before.threat());
            frequencies.state(new Candidate(before.name(), before.threatId(), threat, before.events()), each.alone());
        }
        return frequencies;
    }

    private Examined examined() {
        return new Examined(missing, looked().flatMap(_ -> ofWhatIsStated()));
    }

    /** Notes what is stated and what is missing. */
    private Answer<Structure> looked() {
        List<Candidate> candidates = candidates();
        List<Campaign> unknown = new ArrayList<>();
        // A rate of 1 stands for any: what matters follows from the structure alone.
        candidates.forEach(
                each -> unknown.add(Campaign.together(each.name(), new Behaviour.Momentary(1), each.events())));
        List<Cause> coming = Cause.of(unknown);
        verifications();
        unknown.addAll(stated);
        Answer<Structure> structure = Deep.run(() -> {
            Allowance allowance = new Allowance(budget);
            TopEvent top = Translation.of(tree, Cause.of(unknown), allowance);
            return new Answer.Shown<>(
                    new Structure(top, Company.needed(top, tree, coming, verificationEvents(), allowance)));
        });
        if (structure instanceof Answer.Shown<Structure>(Structure known)) {
            known.top().unstated().forEach(this::unstated);
            Arrays.stream(known.top().causes())
                    .filter(cause -> cause < candidates.size())
                    .forEach(cause -> settled.add(new Settled(
                            candidates.get(cause), !known.needingCompany().contains(cause))));
            settled.forEach(each -> state(each.candidate(), each.alone()));
            if (known.top().unstated().isEmpty()) {
                connected(unknown);
            }
        }
        return structure;
    }

    /** A threat that does not say what it leads to is one of theft. */
    private boolean leads(Threat threat) {
        return threat.leadsTo().isEmpty()
                ? harm == Harm.THEFT
                : threat.leadsTo().contains(harm);
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        model.threats().forEach((id, threat) -> {
            if (!leads(threat)) {
                return;
            }
            Map<Ref, List<String>> reached = targets.of(threat);
            String name = Kind.THREAT.word() + "/" + id;
            if (reached.size() > 1 && threat.falls().isEmpty()) {
                missing.add(new Missing(name, "does not say whether its targets fall together or separately"));
            }
            if (reached.size() > 1 && threat.falls().equals(Optional.of(Joint.SEPARATELY))) {
                reached.forEach((ref, events) -> candidates.add(new Candidate(name + " " + ref, id, threat, events)));
            } else if (!reached.isEmpty()) {
                List<String> all =
                        reached.values().stream().flatMap(List::stream).toList();
                candidates.add(new Candidate(name, id, threat, all));
            }
        });
        return candidates;
    }

    /** Verifications that are events themselves stand defeated with a constant probability. */
    private void verifications() {
        targets.controls().forEach((control, events) -> {
            if (rates.defeated(control) instanceof Answer.Shown<Double>(Double probability)) {
                events.forEach(event -> stated.add(Campaign.alone(event, new Behaviour.Static(probability))));
            }
        });
    }

    private Set<String> verificationEvents() {
        Set<String> events = new LinkedHashSet<>();
        targets.controls().values().forEach(events::addAll);
        return events;
    }

    private void unstated(String event) {
        String reason = verificationEvents().contains(event)
                ? "states no effectiveness against any threat"
                : "has no threat that names it";
        missing.add(new Missing(event, reason));
    }

    private void state(Candidate candidate, boolean alone) {
        Answer<List<Behaviour>> behaviours = rates.of(candidate.threatId(), candidate.threat())
                .flatMap(rate -> alone
                        ? new Answer.Shown<>(List.of(new Behaviour.Momentary(rate)))
                        : discoveries.of(candidate.threatId(), candidate.threat(), rate));
        switch (behaviours) {
            case Answer.NotShown<List<Behaviour>>(String reason) -> lacks(candidate, reason);
            case Answer.Shown<List<Behaviour>>(List<Behaviour> found) -> {
                for (int i = 0; i < found.size(); i++) {
                    String name = candidate.name() + (i < found.size() - 1 ? " noticed at once" : "");
                    stated.add(Campaign.together(name, found.get(i), candidate.events()));
                }
            }
        }
    }

    private void lacks(Candidate candidate, String reason) {
        Missing one = new Missing(Kind.THREAT.word() + "/" + candidate.threatId(), reason);
        if (!missing.contains(one)) {
            missing.add(one);
        }
    }

    private void connected(List<Campaign> campaigns) {
        switch (Connections.missing(tree, campaigns, budget)) {
            case Answer.NotShown<List<SortedSet<String>>>(String reason) ->
                missing.add(new Missing("The list of minimal sets", "is not complete: " + reason));
            case Answer.Shown<List<SortedSet<String>>>(List<SortedSet<String>> sets) ->
                sets.forEach(set -> missing.add(new Missing(
                        Completion.together(set),
                        "would have to fall to more than two threats that nothing connects, which independent rates would call "
                                + "impossible; no threat states that they fall together")));
        }
    }

    private Answer<PerYear> ofWhatIsStated() {
        Set<String> happening = new LinkedHashSet<>();
        stated.forEach(each -> happening.addAll(each.targets().keySet()));
        Map<String, Boolean> known = new LinkedHashMap<>(tree.known());
        tree.events().stream()
                .filter(event -> !happening.contains(event))
                .forEach(event -> known.putIfAbsent(event, false));
        FaultTree ofStated = new FaultTree(tree.top(), tree.gates(), Map.of(), known);
        return Completion.assumingIndependence(ofStated, stated, YEAR, budget);
    }
}
