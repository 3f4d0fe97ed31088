package org.claviger.analysis.openpsa;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claviger.analysis.logic.Formula;

/**
 * Names in the format are XML names without dots, and hyphens stand only inside. A name like {@code component/signing-page} is
 * written as {@code component_signing-page}, and as it was in a free attribute, from which it is read again.
 */
final class Names {
    /** The free attribute that holds a name which the format does not allow. */
    static final String ORIGINAL = "claviger-name";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*");

    private final Map<String, String> written = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    static boolean allowed(String name) {
        return ALLOWED.matcher(name).matches();
    }

    /** Names that are allowed are kept, so they come first. */
    Names(Iterable<String> names) {
        for (String each : names) {
            if (allowed(each)) {
                written.put(each, each);
                taken.add(each);
            }
        }
    }

    /** A name as the format allows it, the same each time. */
    String written(String name) {
        return written.computeIfAbsent(name, this::fresh);
    }

    private String fresh(String name) {
        String plain = "e_" + name.replaceAll("[^A-Za-z0-9_]+", "_");
        String candidate = plain;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = plain + "_" + i;
        }
        return candidate;
    }

    /** The model with names as they were before they were written. */
    static OpenPsaModel original(Definitions definitions, Map<String, Formula> gates, List<String> tops) {
        Map<String, String> original = new HashMap<>();
        definitions.basicEvents.forEach(
                (name, element) -> element.freeAttribute(ORIGINAL).forEach(before -> original.put(name, before)));
        if (original.isEmpty()) {
            return new OpenPsaModel(definitions.name, gates, definitions.probabilities, definitions.houses, tops);
        }
        Map<String, Formula> renamed = new LinkedHashMap<>();
        gates.forEach((name, formula) -> renamed.put(name, renamed(formula, original)));
        Map<String, Double> probabilities = new LinkedHashMap<>();
        definitions.probabilities.forEach((name, p) -> probabilities.put(original.getOrDefault(name, name), p));
        return new OpenPsaModel(definitions.name, renamed, probabilities, definitions.houses, tops);
    }

    private static Formula renamed(Formula formula, Map<String, String> original) {
        return switch (formula) {
            case Formula.Event(String name) -> new Formula.Event(original.getOrDefault(name, name));
            case Formula.Constant c -> c;
            case Formula.Gate gate -> gate;
            case Formula.Not(Formula of) -> new Formula.Not(renamed(of, original));
            case Formula.And(List<Formula> of) -> new Formula.And(renamed(of, original));
            case Formula.Or(List<Formula> of) -> new Formula.Or(renamed(of, original));
            case Formula.Xor(List<Formula> of) -> new Formula.Xor(renamed(of, original));
            case Formula.AtLeast(int needed, List<Formula> of) -> new Formula.AtLeast(needed, renamed(of, original));
        };
    }

    private static List<Formula> renamed(List<Formula> formulas, Map<String, String> original) {
        return formulas.stream().map(each -> renamed(each, original)).toList();
    }
}
