package org.claviger.analysis.openpsa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Finds the definitions of a file; what they say about each other is looked at afterwards, since any order is allowed. */
final class Definitions {
    final Map<String, Element> gates = new LinkedHashMap<>();
    final Map<String, Element> basicEvents = new LinkedHashMap<>();
    final Map<String, Double> probabilities = new LinkedHashMap<>();
    final Map<String, Boolean> houses = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    String name = "";

    /** Takes the definitions inside an element: the file, its model data, a fault tree, a component. */
    void within(Element parent) {
        for (Element each : parent.content()) {
            switch (each.tag()) {
                case "define-fault-tree" -> {
                    name = name.isEmpty() ? each.name() : name;
                    within(each);
                }
                case "define-component", "model-data" -> within(each);
                case "define-gate" -> {
                    if (isNew(each)) {
                        gates.put(each.name(), each);
                    }
                }
                case "define-basic-event" -> basicEvent(each);
                case "define-house-event" -> houseEvent(each);
                default ->
                    problems.add(each.problem("<" + each.tag() + "> is not read here; a fault tree of gates, "
                            + "basic events with a probability and house events is."));
            }
        }
    }

    boolean defined(String event) {
        return gates.containsKey(event) || basicEvents.containsKey(event) || houses.containsKey(event);
    }

    private boolean isNew(Element definition) {
        if (definition.name().isEmpty()) {
            problems.add(definition.problem("<" + definition.tag() + "> has no name."));
            return false;
        }
        if (defined(definition.name())) {
            problems.add(definition.problem(definition.name() + " is defined twice."));
            return false;
        }
        return true;
    }

    private void basicEvent(Element definition) {
        if (!isNew(definition)) {
            return;
        }
        basicEvents.put(definition.name(), definition);
        List<Element> content = definition.content();
        if (content.isEmpty()) {
            return;
        }
        OptionalDouble p = content.size() == 1 ? number(content.getFirst()) : OptionalDouble.empty();
        if (p.isPresent() && p.getAsDouble() >= 0 && p.getAsDouble() <= 1) {
            probabilities.put(definition.name(), p.getAsDouble());
        } else {
            problems.add(content.getFirst()
                    .problem("The probability of " + definition.name()
                            + " must be one <float value=\"...\"/> between 0 and 1."));
        }
    }

    private static OptionalDouble number(Element expression) {
        if (!expression.tag().equals("float") && !expression.tag().equals("int")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(expression.attributes().getOrDefault("value", "")));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A house event without a value is false. */
    private void houseEvent(Element definition) {
        if (!isNew(definition)) {
            return;
        }
        List<Element> content = definition.content();
        String value =
                content.isEmpty() ? "false" : content.getFirst().attributes().getOrDefault("value", "");
        if (content.size() > 1 || !(value.equals("true") || value.equals("false"))) {
            problems.add(definition.problem("The house event " + definition.name()
                    + " must be one <constant value=\"true\"/> or <constant value=\"false\"/>."));
        }
        houses.put(definition.name(), value.equals("true"));
    }
}
