package org.claviger.analysis.openpsa;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;

/**
 * Writes a fault tree in the Open-PSA Model Exchange Format as SCRAM reads it: every formula is a gate of its own, at-least gates need at
 * least 2 and not all of their arguments, an exclusive or has two. Known events become house events. Only what the top
 * reaches is written. Names that the format does not allow are kept in a free attribute; gates of unnamed formulas get names of their own.
 */
public final class OpenPsaWriter {
    private static final String YES = "always";
    private static final String NO = "never";

    private final FaultTree tree;
    private final Names names;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> events = new LinkedHashSet<>();
    private final Map<String, Boolean> constants = new LinkedHashMap<>();

    /** Gates still to be written, by the name under which they are mentioned already. */
    private final Deque<Map.Entry<String, Formula>> waiting = new ArrayDeque<>();

    private final Set<String> mentioned = new LinkedHashSet<>();
    private int unnamed;

    private OpenPsaWriter(FaultTree tree) {
        this.tree = tree;
        Set<String> all = new LinkedHashSet<>(tree.gates().keySet());
        all.addAll(tree.events());
        this.names = new Names(all);
    }

    /**
     * The file's text.
     *
     * @param name of the fault tree; what the format does not allow is replaced
     */
    public static String write(String name, FaultTree tree) {
        return new OpenPsaWriter(tree).written(name);
    }

    private String written(String name) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n");
        text.append("<define-fault-tree name=\"")
                .append(new Names(List.of(name)).written(name))
                .append("\">\n");
        if (tree.top() instanceof Formula.Gate(String top)) {
            mention(top);
        } else {
            waiting.add(Map.entry(names.written(" top"), tree.top()));
        }
        while (!waiting.isEmpty()) {
            Map.Entry<String, Formula> next = waiting.remove();
            text.append("<define-gate name=\"").append(next.getKey()).append("\">");
            body(next.getValue());
            text.append("</define-gate>\n");
        }
        text.append("</define-fault-tree>\n<model-data>\n");
        constants.forEach(this::house);
        events.forEach(this::basicEvent);
        return text.append("</model-data>\n</opsa-mef>\n").toString();
    }

    private void house(String name, boolean value) {
        text.append("<define-house-event name=\"").append(name).append("\"><constant value=\"");
        text.append(value).append("\"/></define-house-event>\n");
    }

    private void basicEvent(String event) {
        String name = names.written(event);
        text.append("<define-basic-event name=\"").append(name).append("\">");
        if (!name.equals(event)) {
            text.append("<attributes><attribute name=\"" + Names.ORIGINAL + "\" value=\"")
                    .append(escaped(event));
            text.append("\"/></attributes>");
        }
        Double p = tree.probabilities().get(event);
        if (p != null) {
            text.append("<float value=\"").append(p).append("\"/>");
        }
        text.append("</define-basic-event>\n");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            boolean plain = each >= ' ' && each < 127 && "&<>\"'".indexOf(each) < 0;
            escaped.append(plain ? Character.toString(each) : "&#" + each + ";");
        });
        return escaped.toString();
    }

    private void body(Formula formula) {
        switch (formula) {
            case Formula.Not(Formula of) -> all("not", List.of(of));
            case Formula.And(List<Formula> of) -> many("and", of, YES);
            case Formula.Or(List<Formula> of) -> many("or", of, NO);
            case Formula.Xor(List<Formula> of) -> xor(of);
            case Formula.AtLeast atLeast -> atLeast(atLeast);
            case Formula.Constant c -> argument(c);
            case Formula.Event event -> argument(event);
            case Formula.Gate gate -> argument(gate);
        }
    }

    private void many(String tag, List<Formula> of, String whenNone) {
        switch (of.size()) {
            case 0 -> constant(whenNone);
            case 1 -> argument(of.getFirst());
            default -> all(tag, of);
        }
    }

    private void xor(List<Formula> of) {
        if (of.size() < 3) {
            many("xor", of, NO);
        } else {
            Formula first = new Formula.Xor(of.subList(0, of.size() - 1));
            all("xor", List.of(first, of.getLast()));
        }
    }

    private void atLeast(Formula.AtLeast gate) {
        int arguments = gate.of().size();
        Optional<Formula> twice = repeated(gate.of());
        if (gate.needed() <= 0) {
            constant(YES);
        } else if (gate.needed() > arguments) {
            constant(NO);
        } else if (gate.needed() == 1 || gate.needed() == arguments) {
            many(gate.needed() == 1 ? "or" : "and", gate.of(), NO);
        } else if (twice.isPresent()) {
            body(resolved(gate, twice.get()));
        } else {
            text.append("<atleast min=\"").append(gate.needed()).append("\">");
            gate.of().forEach(this::argument);
            text.append("</atleast>");
        }
    }

    /** Counting an argument m times: it and k - m of the others, or k of the others. SCRAM 0.16 computes such gates wrongly. */
    private static Formula resolved(Formula.AtLeast gate, Formula twice) {
        List<Formula> others =
                gate.of().stream().filter(each -> !each.equals(twice)).toList();
        int times = gate.of().size() - others.size();
        Formula with = new Formula.AtLeast(gate.needed() - times, others);
        return Formula.or(Formula.and(twice, with), new Formula.AtLeast(gate.needed(), others));
    }

    private static Optional<Formula> repeated(List<Formula> of) {
        Set<Formula> leaves = new HashSet<>();
        return of.stream()
                .filter(each -> each.arguments().isEmpty() && !leaves.add(each))
                .findFirst();
    }

    private void all(String tag, List<Formula> of) {
        text.append('<').append(tag).append('>');
        different(of);
        text.append("</").append(tag).append('>');
    }

    /** An argument that stands twice is mentioned a second time by a gate of its own: SCRAM refuses repeated arguments. */
    private void different(List<Formula> of) {
        Set<Formula> leaves = new HashSet<>();
        for (Formula each : of) {
            if (each.arguments().isEmpty() && !leaves.add(each)) {
                part(each);
            } else {
                argument(each);
            }
        }
    }

    private void part(Formula formula) {
        String name = names.written(" part " + ++unnamed);
        waiting.add(Map.entry(name, formula));
        reference("gate", name);
    }

    private void argument(Formula formula) {
        switch (formula) {
            case Formula.Event(String name) -> event(name);
            case Formula.Gate(String name) -> {
                mention(name);
                reference("gate", names.written(name));
            }
            case Formula.Constant(boolean value) -> constant(value ? YES : NO);
            default -> part(formula);
        }
    }

    private void event(String name) {
        Boolean known = tree.known().get(name);
        if (known == null) {
            events.add(name);
            reference("basic-event", names.written(name));
        } else {
            constants.put(names.written(name), known);
            reference("house-event", names.written(name));
        }
    }

    /** No event is named with a blank in front, so these names cannot meet others. */
    private void constant(String which) {
        String name = names.written(" " + which);
        constants.put(name, which.equals(YES));
        reference("house-event", name);
    }

    private void mention(String gate) {
        if (mentioned.add(gate)) {
            waiting.add(Map.entry(
                    names.written(gate), Objects.requireNonNull(tree.gates().get(gate))));
        }
    }

    private void reference(String tag, String name) {
        text.append('<').append(tag).append(" name=\"").append(name).append("\"/>");
    }
}
