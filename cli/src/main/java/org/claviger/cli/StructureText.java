package org.claviger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claviger.analysis.likelihood.PerYear;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.CompromiseSet;
import org.claviger.analysis.structure.ControlWorth;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.MissingInput;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.value.Ref;

/** The structure of wallets for people: one block for each. */
final class StructureText {
    private static final int MOST_IMPORTANT = 5;
    private static final int MOST_NAMED = 8;

    private final StringBuilder out = new StringBuilder();

    private StructureText() {}

    static String of(Structured structured) {
        // Wallets are analysed independently of each other, so as many at a time as there are cores.
        return structured.wallets().parallelStream()
                .map(wallet -> new StructureText().wallet(wallet, structured))
                .collect(Collectors.joining());
    }

    private String wallet(Ref wallet, Structured structured) {
        out.append(wallet)
                .append("   ")
                .append(structured.today().nominal(wallet).map(Quorum::toString).orElse("quorum not stated"))
                .append('\n');
        for (Question question : Question.values()) {
            question(question, structured.analysis().of(wallet, question), "");
            structured.supposed().ifPresent(other -> question(question, other.of(wallet, question), ", supposed"));
        }
        line("  thefts a year", frequency(structured.rate().of(wallet, Question.THEFT)));
        line("  losses a year", frequency(structured.rate().of(wallet, Question.LOSS)));
        worth(wallet, structured.worth());
        structured.additions(wallet).ifPresent(this::additions);
        missing(structured.today().missing(wallet));
        out.append('\n');
        return out.toString();
    }

    private static String frequency(Answer<PerYear> answer) {
        return switch (answer) {
            case Answer.Shown<PerYear>(PerYear perYear) ->
                String.format(Locale.ROOT, "%.2g, before anything interrupts the last stage", perYear.rate());
            case Answer.NotShown<PerYear>(String reason) -> "not shown: " + reason;
        };
    }

    private void worth(Ref wallet, List<ControlWorth> all) {
        all.stream().filter(each -> each.wallet().equals(wallet)).forEach(each -> {
            line("  worth of a control", each.control() + (each.inPlace() ? "" : ", planned"));
            line("    with it", "effective quorum " + quorum(each.with()) + ", sets " + count(each.with()));
            line("    without it", "effective quorum " + quorum(each.without()) + ", sets " + count(each.without()));
        });
    }

    private static String quorum(Answer<MinimalSets> answer) {
        return answer instanceof Answer.Shown<MinimalSets>(MinimalSets sets)
                ? sets.effectiveQuorum().stream()
                        .mapToObj(Integer::toString)
                        .findFirst()
                        .orElse("0")
                : "not shown";
    }

    private static String count(Answer<MinimalSets> answer) {
        return answer instanceof Answer.Shown<MinimalSets>(MinimalSets sets) ? orders(sets) : "not shown";
    }

    private void additions(Answer<List<List<String>>> answer) {
        String label = "  to raise the quorum";
        switch (answer) {
            case Answer.NotShown<List<List<String>>>(String reason) -> line(label, "not shown: " + reason);
            case Answer.Shown<List<List<String>>>(List<List<String>> ways) -> {
                for (int i = 0; i < ways.size(); i++) {
                    line(
                            i == 0 ? label : "    or",
                            ways.get(i).isEmpty() ? "nothing is needed" : addition(ways.get(i)));
                }
            }
        }
    }

    private static String addition(List<String> events) {
        return events.stream().distinct().map(StructureText::addition).collect(Collectors.joining("; and "));
    }

    /** What "one more" means for what falls. */
    private static String addition(String event) {
        if (event.endsWith(Supposition.NEW_VERIFICATION)) {
            return "an independent verification of " + event.substring(0, event.indexOf('#'));
        }
        return switch (new CompromiseEvent(event).element().kind()) {
            case PERSON, ROLE -> "a second person beside " + event + ", without whom nothing goes";
            case SUPPLIER -> "another supplier beside " + event;
            case LOCATION -> "a second place beside " + event;
            default -> "a second, independent one beside " + event;
        };
    }

    /** What several elements do not state alike is one line. */
    private void missing(List<MissingInput> inputs) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        inputs.forEach(each -> alike.computeIfAbsent(each.field() + ": " + each.effect(), _ -> new ArrayList<>())
                .add(each.element().toString()));
        alike.forEach((what, elements) ->
                line("  missing", named(elements) + (elements.size() == 1 ? " does" : " do") + " not state " + what));
    }

    private void question(Question question, Answer<MinimalSets> answer, String supposed) {
        String name = "  " + question.name().toLowerCase(Locale.ROOT) + supposed;
        switch (answer) {
            case Answer.NotShown<MinimalSets>(String reason) -> line(name, "not shown: " + reason);
            case Answer.Shown<MinimalSets>(MinimalSets sets) -> sets(name, question, sets);
        }
    }

    private void sets(String name, Question question, MinimalSets sets) {
        String quorum = sets.effectiveQuorum().isPresent()
                ? Integer.toString(sets.effectiveQuorum().getAsInt())
                : "nobody's fall suffices";
        line(name, (question == Question.THEFT ? "effective quorum " : "least number gone ") + quorum);
        line("    minimal sets", orders(sets));
        if (!sets.single().isEmpty()) {
            line("    alone", named(sets.single()));
        }
        if (!sets.defects().isEmpty()) {
            line("    defects that need nobody", named(sets.defects()));
        }
        for (CompromiseSet set : sets.smallest()) {
            line("    set", String.join(" + ", set.events()));
            line("", set.words());
        }
        List<String> weights = sets.importance().entrySet().stream()
                .limit(MOST_IMPORTANT)
                .map(StructureText::weight)
                .toList();
        line("    matters most", String.join(", ", weights));
    }

    private static String orders(MinimalSets sets) {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < sets.byOrder().size(); i++) {
            if (sets.byOrder().get(i).signum() > 0) {
                orders.add(sets.byOrder().get(i) + " of " + (i + 1));
            }
        }
        return sets.count() + (orders.isEmpty() ? "" : ": " + String.join(", ", orders));
    }

    private static String weight(Map.Entry<String, Double> entry) {
        return entry.getKey() + String.format(Locale.ROOT, " %.2g", entry.getValue());
    }

    private static String named(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private void line(String label, String text) {
        out.append(String.format(Locale.ROOT, "%-30s%s\n", label, text));
    }
}
