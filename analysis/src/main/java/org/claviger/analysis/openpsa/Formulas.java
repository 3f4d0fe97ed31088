package org.claviger.analysis.openpsa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.claviger.analysis.logic.Formula;

/** Elements to formulas. Problems are collected, and what has one becomes false, so that all are found in one reading. */
final class Formulas {
    private final Definitions definitions;
    private final List<Problem> problems;

    Formulas(Definitions definitions) {
        this.definitions = definitions;
        this.problems = definitions.problems;
    }

    /** The formula that a gate's definition holds. */
    Formula of(Element gate) {
        List<Element> content = gate.content();
        if (content.size() != 1) {
            return refused(gate, "The gate " + gate.name() + " must have one formula, not " + content.size() + ".");
        }
        return formula(content.getFirst());
    }

    private Formula formula(Element element) {
        return switch (element.tag()) {
            case "gate", "basic-event", "house-event", "event" -> reference(element);
            case "constant" -> constant(element);
            case "and" -> new Formula.And(arguments(element, 1));
            case "or" -> new Formula.Or(arguments(element, 1));
            case "nand" -> new Formula.Not(new Formula.And(arguments(element, 1)));
            case "nor" -> new Formula.Not(new Formula.Or(arguments(element, 1)));
            case "xor" -> new Formula.Xor(arguments(element, 1));
            case "not" -> new Formula.Not(exactly(element, 1).getFirst());
            case "iff" -> new Formula.Not(new Formula.Xor(exactly(element, 2)));
            case "imply" -> {
                List<Formula> sides = exactly(element, 2);
                yield Formula.or(Formula.not(sides.getFirst()), sides.getLast());
            }
            case "atleast" -> atLeast(element);
            case "cardinality" -> cardinality(element);
            default -> refused(element, "<" + element.tag() + "> is no formula that is read here.");
        };
    }

    private List<Formula> arguments(Element element, int fewest) {
        List<Formula> arguments = new ArrayList<>();
        element.content().forEach(each -> arguments.add(formula(each)));
        if (arguments.size() < fewest) {
            refused(element, "<" + element.tag() + "> has no argument.");
        }
        return arguments;
    }

    private List<Formula> exactly(Element element, int number) {
        List<Formula> arguments = arguments(element, 0);
        if (arguments.size() != number) {
            Formula instead = refused(
                    element, "<" + element.tag() + "> takes " + number + " arguments, not " + arguments.size() + ".");
            return Collections.nCopies(number, instead);
        }
        return arguments;
    }

    private Formula atLeast(Element element) {
        List<Formula> arguments = arguments(element, 1);
        OptionalInt least = whole(element, "min", 1, arguments.size());
        return least.isPresent() ? new Formula.AtLeast(least.getAsInt(), arguments) : Formula.FALSE;
    }

    private Formula cardinality(Element element) {
        List<Formula> arguments = arguments(element, 1);
        OptionalInt least = whole(element, "min", 0, arguments.size());
        OptionalInt most = whole(element, "max", least.orElse(0), arguments.size());
        return least.isPresent() && most.isPresent()
                ? Formula.and(
                        new Formula.AtLeast(least.getAsInt(), arguments),
                        Formula.not(new Formula.AtLeast(most.getAsInt() + 1, arguments)))
                : Formula.FALSE;
    }

    private OptionalInt whole(Element element, String attribute, int least, int most) {
        String text = element.attributes().getOrDefault(attribute, "");
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        refused(
                element,
                "<" + element.tag() + "> of " + most + " arguments needs " + attribute + "=\"...\", " + least + " to "
                        + most + (text.isEmpty() ? "; there is none." : "; it says " + text + "."));
        return OptionalInt.empty();
    }

    private Formula constant(Element element) {
        return switch (element.attributes().getOrDefault("value", "")) {
            case "true" -> Formula.TRUE;
            case "false" -> Formula.FALSE;
            default -> refused(element, "<constant> needs value=\"true\" or value=\"false\".");
        };
    }

    private Formula reference(Element element) {
        String name = element.name();
        String kind = element.tag().equals("event") ? element.attributes().getOrDefault("type", "") : element.tag();
        boolean gate = definitions.gates.containsKey(name);
        boolean fits = switch (kind) {
            case "gate" -> gate;
            case "basic-event" -> definitions.basicEvents.containsKey(name);
            case "house-event" -> definitions.houses.containsKey(name);
            default -> definitions.defined(name);
        };
        if (!fits) {
            String what = kind.isEmpty() ? "event" : kind.replace('-', ' ');
            return refused(
                    element, "The " + what + " " + (name.isEmpty() ? "has no name." : name + " is not defined."));
        }
        return gate ? new Formula.Gate(name) : new Formula.Event(name);
    }

    private Formula refused(Element element, String words) {
        problems.add(element.problem(words));
        return Formula.FALSE;
    }
}
