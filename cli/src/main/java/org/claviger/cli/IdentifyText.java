package org.claviger.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Coverage;
import org.claviger.analysis.identify.Identification;
import org.claviger.analysis.identify.Standing;
import org.claviger.analysis.identify.Standing.State;
import org.claviger.knowledge.ControlLibrary.LibraryControl;
import org.claviger.knowledge.Knowledge;
import org.claviger.knowledge.RuleProblem;
import org.claviger.model.SetAside;
import org.claviger.model.ThreatCategory;
import org.claviger.model.file.Reading;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Ref;
import org.claviger.report.findings.FindingsText.Style;

/** What was identified, for people at a terminal: by category, each candidate with why it was found and what is at stake. */
final class IdentifyText {
    private static final int WIDTH = 100;
    private static final int NAMED = 6;

    private final StringBuilder out = new StringBuilder();
    private final Knowledge knowledge = Knowledge.shipped();
    private final Style style;

    private IdentifyText(Style style) {
        this.style = style;
    }

    static String of(Reading reading, Identification found, boolean all, Style style) {
        IdentifyText text = new IdentifyText(style);
        reading.problems()
                .forEach(problem -> text.line(Mistakes.line(reading.document().name(), problem)));
        found.problems().forEach(text::problem);
        if (reading.model().isEmpty()) {
            return text.out.toString();
        }
        List<ThreatCategory> categories = List.of(ThreatCategory.values());
        categories.parallelStream()
                .map(category -> new IdentifyText(style).category(category, found, all))
                .toList()
                .forEach(text.out::append);
        text.summary(found);
        return text.out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void problem(RuleProblem problem) {
        wrapped("", line(problem));
    }

    static String line(RuleProblem problem) {
        String place = problem.position().line() == 0
                ? ""
                : ":" + problem.position().line() + ":" + problem.position().column();
        String rule = problem.rule().isEmpty() ? "" : "rule " + problem.rule() + " is left out. ";
        return problem.file() + place + ": " + rule + problem.message() + " " + problem.remedy();
    }

    private CharSequence category(ThreatCategory category, Identification found, boolean all) {
        List<Candidate> candidates = found.candidates().stream()
                .filter(each -> each.category() == category)
                .toList();
        List<Candidate> shown = candidates.stream()
                .filter(each -> all || each.standing().asks())
                .toList();
        String title = Optional.ofNullable(knowledge.categories().get(Choices.word(category)))
                .map(each -> each.title())
                .orElse(Choices.word(category));
        line(bold(title) + " (" + counted(candidates) + ")");
        shown.forEach(this::candidate);
        line("");
        return out;
    }

    private static String counted(List<Candidate> candidates) {
        long asking = candidates.stream().filter(each -> each.standing().asks()).count();
        return candidates.isEmpty()
                ? "no candidates"
                : candidates.size() + (candidates.size() == 1 ? " candidate, " : " candidates, ") + asking
                        + " to decide";
    }

    private void candidate(Candidate candidate) {
        line("");
        wrapped("  ", bold(candidate.title()) + state(candidate.standing()));
        line("    " + dim(candidate.id() + "  " + candidate.trigger()));
        wrapped("    ", candidate.description());
        wrapped("    ", "found since  " + String.join("; ", candidate.because()));
        wrapped("    ", "at stake     " + stakes(candidate));
        wrapped(
                "    ",
                "answers      "
                        + candidate.rule().controls().stream()
                                .map(this::control)
                                .collect(Collectors.joining("; ")));
        candidate
                .rule()
                .tempo()
                .ifPresent(tempo -> wrapped("    ", "tempo        " + tempo.range() + " (" + tempo.source() + ")"));
        if (!candidate.similar().isEmpty()) {
            wrapped("    ", "perhaps in   " + refs(candidate.similar()));
        }
        candidate
                .standing()
                .aside()
                .flatMap(SetAside::because)
                .ifPresent(why -> wrapped("    ", "set aside    " + why));
    }

    private String state(Standing standing) {
        return switch (standing.state()) {
            case OPEN -> "";
            case REOPENED ->
                " [reopened, was "
                        + (standing.decided() == State.ACCEPTED
                                ? "taken up by " + refs(standing.threats())
                                : "set aside")
                        + "]";
            case ACCEPTED -> " [taken up by " + refs(standing.threats()) + "]";
            case SET_ASIDE -> " [set aside]";
            case CATEGORY_SET_ASIDE -> " [category set aside]";
        };
    }

    private String control(String id) {
        return Optional.ofNullable(knowledge.controls().get(id))
                .map(LibraryControl::title)
                .orElse(id);
    }

    private static String stakes(Candidate candidate) {
        if (candidate.wallets().isEmpty() && candidate.keys().isEmpty()) {
            return "no key material or wallet that the model knows of";
        }
        String wallets = candidate.wallets().isEmpty() ? "" : refs(candidate.wallets());
        String keys = candidate.keys().isEmpty() ? "" : refs(candidate.keys());
        return wallets.isEmpty() || keys.isEmpty() ? wallets + keys : wallets + "; " + keys;
    }

    private static String refs(List<Ref> refs) {
        String named = refs.stream().limit(NAMED).map(Ref::toString).collect(Collectors.joining(", "));
        return refs.size() > NAMED ? named + " and " + (refs.size() - NAMED) + " more" : named;
    }

    private void summary(Identification found) {
        long asking = found.candidates().stream()
                .filter(each -> each.standing().asks())
                .count();
        line(found.candidates().size() + " candidates, " + asking + " to decide.");
        List<String> silent = silent(found.coverage());
        if (!silent.isEmpty()) {
            wrapped("", "Not examined for every category: " + String.join(", ", silent) + " (see --json).");
        }
        if (!found.unfound().isEmpty()) {
            wrapped("", "Decided earlier and not found any more: " + String.join(", ", found.unfound()) + ".");
        }
    }

    private static List<String> silent(Coverage coverage) {
        return coverage.groups().entrySet().stream()
                .filter(group -> group.getValue().size() < ThreatCategory.values().length)
                .map(group -> group.getKey())
                .toList();
    }

    /** Text in lines of bounded length, later ones indented like the first. */
    private void wrapped(String indent, String text) {
        int line = out.length();
        out.append(indent);
        for (int from = 0; from <= text.length(); ) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            int length = out.length() - line;
            if (length + to - from > WIDTH && length > indent.length()) {
                end(line);
                line = out.length();
                out.append(indent);
            }
            out.append(text, from, to).append(' ');
            from = to + 1;
        }
        end(line);
    }

    /** Ends the line that begins at a place, without white space at its end. */
    private void end(int line) {
        int length = out.length();
        while (length > line && Character.isWhitespace(out.charAt(length - 1))) {
            length--;
        }
        out.setLength(length);
        out.append('\n');
    }

    private String bold(String text) {
        return style == Style.PLAIN ? text : "\u001B[1m" + text + "\u001B[0m";
    }

    private String dim(String text) {
        return style == Style.PLAIN ? text : "\u001B[2m" + text + "\u001B[0m";
    }
}
