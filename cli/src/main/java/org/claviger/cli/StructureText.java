package org.claviger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claviger.analysis.likelihood.PerYear;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.structure.CompromiseSet;
import org.claviger.analysis.structure.MinimalSets;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
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
        line("  thefts a year", frequency(structured.rate().of(wallet)));
        structured.additions(wallet).ifPresent(answer -> line("  to raise the quorum", additions(answer)));
        structured.today().missing(wallet).forEach(each -> line("  missing", each.toString()));
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

    private static String additions(Answer<List<String>> answer) {
        return switch (answer) {
            case Answer.Shown<List<String>>(List<String> additions) ->
                additions.isEmpty() ? "nothing is needed" : "one more beside " + String.join(", ", additions);
            case Answer.NotShown<List<String>>(String reason) -> "not shown: " + reason;
        };
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
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < sets.byOrder().size(); i++) {
            if (sets.byOrder().get(i).signum() > 0) {
                orders.add(sets.byOrder().get(i) + " of " + (i + 1));
            }
        }
        line("    minimal sets", sets.count() + (orders.isEmpty() ? "" : ": " + String.join(", ", orders)));
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
