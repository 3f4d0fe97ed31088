package org.claviger.analysis.identify.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.model.value.Kind;

/**
 * A function that conditions may call beside those of CEL.
 *
 * @param call how it is called: {@code hosts(element)}
 * @param gives what it gives
 * @param meaning what it answers
 * @param example a condition that uses it
 */
public record ConditionFunction(String call, String gives, String meaning, String example) {
    /** All of them, in the order in which they are documented. */
    public static List<ConditionFunction> all() {
        List<ConditionFunction> all = new ArrayList<>();
        Stream.of(Relation.values())
                .map(each -> new ConditionFunction(
                        each.word() + "(element)",
                        "list of " + each.result().map(Kind::section).orElse("elements"),
                        each.meaning(),
                        each.example()))
                .forEach(all::add);
        Stream.of(Comparison.values())
                .map(each -> new ConditionFunction(
                        each.word() + "(element, element)", "true or false", each.meaning(), each.example()))
                .forEach(all::add);
        all.add(new ConditionFunction(
                "seats(role)",
                "whole number",
                "How many persons fill a role: as stated, else as many as are named and still there; 0 where neither is said.",
                "seats(role) <= 1"));
        CelConditions.FILTERS.forEach((name, kind) -> all.add(new ConditionFunction(
                name + "(list)",
                "list of " + kind.section(),
                "Of a list of elements of several kinds the " + kind.section() + ".",
                filterExample(name))));
        return List.copyOf(all);
    }

    private static String filterExample(String name) {
        return switch (name) {
            case "roles" -> "roles(administrators(component)).exists(r, r.executive)";
            case "suppliers" -> "suppliers(component.administeredBy).size() > 0";
            case "locations" -> "locations(key.where).exists(l, l.kind == 'home')";
            case "keys" -> "keys(process.of).size() > 0";
            default -> "components(administers(role)).exists(c, c.kind == 'hsm')";
        };
    }

    /** The kind of element that the example is over. */
    public Optional<String> over() {
        return Stream.of("component", "key", "wallet", "workflow", "role", "supplier", "process")
                .filter(word -> example.matches(".*(?<!')\\b" + word + "\\b(?!').*"))
                .findFirst();
    }
}
