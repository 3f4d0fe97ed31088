package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claviger.analysis.identify.condition.Conditions;
import org.claviger.analysis.identify.condition.Conditions.Compiled;
import org.claviger.analysis.identify.condition.Conditions.Condition;
import org.claviger.analysis.identify.condition.Conditions.Listing;
import org.claviger.knowledge.RuleProblem;
import org.claviger.knowledge.RuleSet;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Kind;

/**
 * A rule whose expressions have been checked.
 *
 * @param keys what is at stake, where the rule says it
 */
record Prepared(
        RuleSet.Entry entry,
        Condition condition,
        Optional<Listing> involves,
        Optional<Listing> keys,
        Optional<Listing> wallets,
        Template title,
        Template description,
        Template vector) {
    /** Rules of the product are prepared once for a process. */
    private static final Map<String, Result> SHIPPED = new ConcurrentHashMap<>();

    /** A prepared rule, or why there is none. */
    record Result(Optional<Prepared> prepared, List<RuleProblem> problems) {}

    static Result of(RuleSet.Entry entry) {
        return entry.shipped() ? SHIPPED.computeIfAbsent(entry.id(), _ -> prepare(entry)) : prepare(entry);
    }

    private static Result prepare(RuleSet.Entry entry) {
        ThreatRule rule = entry.rule();
        Conditions conditions = Conditions.shipped();
        List<RuleProblem> problems = new ArrayList<>();
        Optional<Condition> condition =
                sound(conditions.condition(rule.over(), rule.when()), entry, "when", rule.when(), problems);
        Optional<Listing> involves = list(rule.involves(), "involves", Optional.empty(), entry, problems);
        Optional<Listing> keys = list(rule.keys(), "keys", Optional.of(Kind.KEY), entry, problems);
        Optional<Listing> wallets = list(rule.wallets(), "wallets", Optional.of(Kind.WALLET), entry, problems);
        texts(entry, problems);
        return new Result(
                condition
                        .filter(_ -> problems.isEmpty())
                        .map(sound -> new Prepared(
                                entry,
                                sound,
                                involves,
                                keys,
                                wallets,
                                Template.of(rule.title()),
                                Template.of(rule.description()),
                                Template.of(rule.vector()))),
                List.copyOf(problems));
    }

    private static Optional<Listing> list(
            Optional<String> text, String field, Optional<Kind> of, RuleSet.Entry entry, List<RuleProblem> problems) {
        return text.flatMap(expression -> sound(
                Conditions.shipped().listing(entry.rule().over(), expression, of), entry, field, expression, problems));
    }

    private static <T> Optional<T> sound(
            Compiled<T> compiled, RuleSet.Entry entry, String field, String text, List<RuleProblem> problems) {
        return switch (compiled) {
            case Compiled.Sound<T>(T value) -> Optional.of(value);
            case Compiled.Unsound<T>(List<Conditions.Mistake> mistakes) -> {
                for (Conditions.Mistake mistake : mistakes) {
                    problems.add(entry.problem(
                            field,
                            mistake.line(),
                            mistake.column(),
                            field + ", line " + mistake.line() + " character " + mistake.column() + near(text, mistake)
                                    + ": " + mistake.message() + ".",
                            "See docs/rules.md for the fields and functions that there are."));
                }
                yield Optional.empty();
            }
        };
    }

    private static String near(String text, Conditions.Mistake mistake) {
        String line = text.lines().skip(mistake.line() - 1L).findFirst().orElse("");
        int from = Math.min(Math.max(0, mistake.column() - 1), line.length());
        String rest = line.substring(from, Math.min(line.length(), from + 30));
        return rest.isBlank() ? "" : ", at \"" + rest + "\"";
    }

    private static void texts(RuleSet.Entry entry, List<RuleProblem> problems) {
        ThreatRule rule = entry.rule();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", rule.title());
        texts.put("description", rule.description());
        texts.put("vector", rule.vector());
        texts.forEach((field, text) -> Template.of(text)
                .unknown(Choices.word(rule.over()))
                .ifPresent(name -> problems.add(entry.problem(
                        field,
                        1,
                        1,
                        "{" + name + "} means nothing in the " + field + " of a rule over each "
                                + Choices.word(rule.over()) + ".",
                        "Use {" + Choices.word(rule.over())
                                + "}, one of its fields, {involved}, {keys} or {wallets}."))));
    }
}
