package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claviger.analysis.identify.environment.Environment;
import org.claviger.analysis.relations.Relations;
import org.claviger.knowledge.RuleProblem;
import org.claviger.knowledge.RuleSet;
import org.claviger.knowledge.ThreatRules.Over;
import org.claviger.model.Model;

/**
 * Applies rules to the elements of a model. The same model and rules give the same answer, on any number of threads. A
 * rule that cannot be evaluated within its bounds says nothing at all, with the reason; the others go on.
 */
public final class Identifier {
    /** What one rule may take for all elements of a model, by the clock that was given. */
    public static final long NANOSECONDS_PER_RULE = 2_000_000_000L;

    /** Fewer elements than this are examined sooner by one thread. */
    private static final int WORTH_SHARING = 1_000;

    private final Model model;
    private final Relations relations;
    private final Decisions decisions;
    private final LongSupplier nanoseconds;
    private final List<RuleProblem> problems = new ArrayList<>();

    private Identifier(Model model, LongSupplier nanoseconds) {
        this.model = model;
        this.relations = Relations.of(model);
        this.decisions = new Decisions(model);
        this.nanoseconds = nanoseconds;
    }

    /** What rules find in a model. The clock bounds what a rule may take; one that stands still sets no bound. */
    public static Identification identify(Model model, RuleSet rules, LongSupplier nanoseconds) {
        return new Identifier(model, nanoseconds).run(rules);
    }

    /** What rules find in a model, however long it takes. */
    public static Identification identify(Model model, RuleSet rules) {
        return identify(model, rules, () -> 0);
    }

    /**
     * Reads the expressions of the product's rules before there is a model, for a caller that can do so while it reads
     * one. Changes no answer.
     */
    public static void anticipate(RuleSet rules) {
        rules.entries().stream().filter(RuleSet.Entry::shipped).forEach(Prepared::of);
    }

    private Identification run(RuleSet rules) {
        problems.addAll(rules.problems());
        List<Spots.Found> spots = Spots.of(model);
        List<RuleSet.Entry> sound = new ArrayList<>();
        List<Prepared> prepared = new ArrayList<>();
        prepare(rules, spots, sound, prepared);
        List<RuleSet.Entry> applied = new ArrayList<>(sound);
        List<Candidate> candidates = examine(prepared, spots, applied);
        return new Identification(
                candidates,
                Coverage.of(model, relations, applied, spots, candidates),
                problems,
                decisions.unfound(candidates));
    }

    /** Reads the expressions of the rules. A rule of the product that nothing here concerns need not be read: its tests have. */
    private void prepare(RuleSet rules, List<Spots.Found> spots, List<RuleSet.Entry> sound, List<Prepared> prepared) {
        Map<Over, List<Spots.Found>> byKind =
                spots.stream().collect(Collectors.groupingBy(each -> each.spot().over()));
        List<Optional<Prepared.Result>> results = rules.entries().parallelStream()
                .map(entry -> Optional.of(entry)
                        .filter(each -> !each.shipped()
                                || byKind.getOrDefault(each.rule().over(), List.of()).stream()
                                        .anyMatch(spot -> spot.isFor(each.rule())))
                        .map(Prepared::of))
                .toList();
        for (int i = 0; i < results.size(); i++) {
            RuleSet.Entry entry = rules.entries().get(i);
            results.get(i).ifPresent(result -> {
                problems.addAll(result.problems());
                result.prepared().ifPresent(prepared::add);
            });
            if (results.get(i).map(result -> result.problems().isEmpty()).orElse(true)) {
                sound.add(entry);
            }
        }
    }

    private List<Candidate> examine(List<Prepared> rules, List<Spots.Found> spots, List<RuleSet.Entry> applied) {
        int workers = spots.size() < WORTH_SHARING
                ? 1
                : Math.min(4, Runtime.getRuntime().availableProcessors());
        Environment environment = Environment.of(model);
        List<List<Examiner.Result>> shares = IntStream.range(0, workers)
                .parallel()
                .mapToObj(worker -> share(environment.again(), rules, part(spots, worker, workers)))
                .toList();
        Map<String, Integer> order = new HashMap<>();
        spots.forEach(each -> order.put(each.spot().toString(), order.size()));
        List<Candidate> all = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            RuleSet.Entry entry = rules.get(rule).entry();
            int which = rule;
            List<Examiner.Result> results =
                    shares.stream().map(share -> share.get(which)).toList();
            Optional<String> refused = results.stream()
                    .flatMap(result -> result.refused().stream())
                    .findFirst();
            refused.ifPresent(why -> giveUp(entry, why, applied));
            if (refused.isEmpty()) {
                results.stream()
                        .flatMap(result -> result.candidates().stream())
                        .sorted(Comparator.comparingInt(
                                each -> order.getOrDefault(each.at().toString(), 0)))
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(Candidate::category));
        return all;
    }

    private void giveUp(RuleSet.Entry entry, String why, List<RuleSet.Entry> applied) {
        applied.remove(entry);
        problems.add(entry.problem(
                "when",
                1,
                1,
                "The rule was given up at " + why + ".",
                "Let it look at less: choose kinds, ask relations instead of going through lists in lists."));
    }

    private List<Examiner.Result> share(Environment environment, List<Prepared> rules, List<Spots.Found> spots) {
        Examiner examiner = new Examiner(environment, relations, decisions, nanoseconds);
        Map<Over, List<Spots.Found>> byKind =
                spots.stream().collect(Collectors.groupingBy(each -> each.spot().over()));
        return rules.stream()
                .map(rule -> {
                    List<Spots.Found> looked = byKind
                            .getOrDefault(rule.entry().rule().over(), List.of())
                            .stream()
                            .filter(each -> each.isFor(rule.entry().rule()))
                            .toList();
                    return examiner.apply(rule, looked);
                })
                .toList();
    }

    /** Every so many-th element, so that large kinds are shared evenly. */
    private static List<Spots.Found> part(List<Spots.Found> spots, int worker, int workers) {
        return workers == 1
                ? spots
                : IntStream.range(0, spots.size())
                        .filter(i -> i % workers == worker)
                        .mapToObj(spots::get)
                        .toList();
    }
}
