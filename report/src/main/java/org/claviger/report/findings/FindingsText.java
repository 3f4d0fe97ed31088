package org.claviger.report.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.FindingCatalogue.Explanation;
import org.claviger.analysis.assess.Severity;
import org.claviger.analysis.assess.Verdict;
import org.claviger.model.value.RequirementId;

/** Findings and explanations for people at a terminal. */
public final class FindingsText {
    private static final int WIDTH = 100;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String WHOLE_REQUIREMENT = "requirement/";

    private FindingsText() {}

    /** How emphasis is written: as control sequences (ECMA-48) on a terminal, not at all elsewhere. */
    public enum Style {
        PLAIN,
        COLOURED;

        private String of(Severity severity, String text) {
            String code = switch (severity) {
                case ERROR -> "31;1";
                case WARNING -> "33";
                case NOTE -> "36";
            };
            return paint(code, text);
        }

        private String dim(String text) {
            return paint("2", text);
        }

        private String bold(String text) {
            return paint("1", text);
        }

        private String paint(String code, String text) {
            return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
        }
    }

    /** Every finding with its place and what would settle it, the heaviest first, then a summary. */
    public static String of(Assessment assessment, Style style) {
        StringBuilder out = new StringBuilder();
        String file = assessment.reading().document().name();
        List<Finding> byWeight = assessment.findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        for (List<Finding> group : grouped(byWeight)) {
            Finding first = group.getFirst();
            out.append(file).append(place(first)).append(": ");
            out.append(style.of(first.severity(), first.severity().word())).append(' ');
            out.append(style.bold(first.code()))
                    .append(' ')
                    .append(message(group))
                    .append('\n');
            out.append(style.dim(wrapped(first.settle(), "    "))).append('\n');
        }
        if (!assessment.findings().isEmpty()) {
            out.append('\n');
        }
        return out.append(summary(assessment, byWeight)).toString();
    }

    /** One group for each finding, but one for all findings of a code that are about requirements as a whole. */
    private static List<List<Finding>> grouped(List<Finding> findings) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            boolean wide = finding.element().startsWith(WHOLE_REQUIREMENT);
            String key = wide ? finding.severity().word() + finding.code() + beginning(finding) : Integer.toString(i);
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
        }
        return List.copyOf(groups.values());
    }

    private static String message(List<Finding> group) {
        Finding first = group.getFirst();
        if (group.size() == 1) {
            return first.message();
        }
        String ids = String.join(
                ", ",
                group.stream()
                        .map(each -> each.element().substring(WHOLE_REQUIREMENT.length()))
                        .toList());
        String beginning = beginning(first);
        String heading = beginning.isEmpty()
                ? FindingCatalogue.shipped().find(first.code()).orElseThrow().title() + ", " + group.size() + " of them"
                : beginning + group.size() + " requirements";
        return heading + ":\n" + wrapped(ids, "    ");
    }

    /** What stands before the requirement's id; empty where the message begins with it. */
    private static String beginning(Finding finding) {
        String id = finding.element().substring(WHOLE_REQUIREMENT.length());
        int at = finding.message().indexOf(id);
        return at <= 0 ? "" : finding.message().substring(0, at);
    }

    private static String place(Finding finding) {
        if (finding.element().startsWith(WHOLE_REQUIREMENT)) {
            return "";
        }
        return finding.position().line() == 0
                ? ""
                : ":" + finding.position().line() + ":" + finding.position().column();
    }

    private static String summary(Assessment assessment, List<Finding> byWeight) {
        StringBuilder out = new StringBuilder();
        out.append(String.join(
                        ", ",
                        List.of(
                                counted(assessment.count(Severity.ERROR), "error"),
                                counted(assessment.count(Severity.WARNING), "warning"),
                                counted(assessment.count(Severity.NOTE), "note"))))
                .append(".\n");
        Map<Verdict, Long> verdicts = assessment.requirements().values().stream()
                .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
        out.append("Requirements: ");
        out.append(verdicts.getOrDefault(Verdict.GAPS, 0L)).append(" with gaps, ");
        out.append(verdicts.getOrDefault(Verdict.NO_GAP_FOUND, 0L)).append(" with no gap found, ");
        out.append(verdicts.getOrDefault(Verdict.NOT_SHOWN, 0L)).append(" not shown. Threat model (2.03.2.1): ");
        Verdict threatModel = assessment.requirements().get(new RequirementId("2.03.2.1"));
        out.append(threatModel == null ? Verdict.NOT_SHOWN.words() : threatModel.words())
                .append(".\n");
        byWeight.stream()
                .findFirst()
                .ifPresent(first -> out.append("Why a finding matters: claviger explain ")
                        .append(first.code())
                        .append('\n'));
        return out.toString();
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** The page that explains a code. */
    public static String of(String code, Explanation explanation, Style style) {
        StringBuilder out = new StringBuilder();
        out.append(style.bold(code + "  " + explanation.title())).append("\n\n");
        out.append("Severity      ")
                .append(style.of(explanation.severity(), explanation.severity().word()))
                .append('\n');
        out.append("Requirements  ")
                .append(String.join(
                        ", ",
                        explanation.requirements().stream()
                                .map(RequirementId::text)
                                .toList()))
                .append('\n');
        part("What is looked at", explanation.looksFor(), out, style);
        part("Why it matters", explanation.why(), out, style);
        part("What settles it", explanation.settle(), out, style);
        explanation
                .example()
                .ifPresent(example -> out.append('\n')
                        .append(style.bold("Example"))
                        .append('\n')
                        .append(example.strip().indent(2)));
        return out.toString();
    }

    private static void part(String title, String text, StringBuilder out, Style style) {
        out.append('\n')
                .append(style.bold(title))
                .append('\n')
                .append(wrapped(text, "  "))
                .append('\n');
    }

    /** Words filled into lines of a readable width. */
    private static String wrapped(String text, String indent) {
        StringBuilder out = new StringBuilder(indent);
        int column = indent.length();
        for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
            if (column + word.length() > WIDTH && column > indent.length()) {
                out.append('\n').append(indent);
                column = indent.length();
            } else if (column > indent.length()) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
