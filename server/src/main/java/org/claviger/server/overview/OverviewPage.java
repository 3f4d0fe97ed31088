package org.claviger.server.overview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Finding;
import org.claviger.analysis.assess.FindingCatalogue;
import org.claviger.analysis.assess.Severity;
import org.claviger.analysis.assess.Verdict;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.SystemProfile;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.candidates.Identifications;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands in the way, how the residual risk stands, what the model covers. */
@Controller
public class OverviewPage {
    /** How many things to do are named. */
    private static final int NEXT = 6;

    private final Identifications identifications;

    OverviewPage(Identifications identifications) {
        this.identifications = identifications;
    }

    /**
     * The page.
     *
     * @param says what the system is, in a line
     * @param next what to settle first, a line for each kind of objection
     */
    public record View(
            String title,
            String says,
            Optional<String> purpose,
            List<Figure> figures,
            List<Next> next,
            long objections,
            boolean mayImport,
            String home) {}

    /** A number with what it counts and where it leads. */
    public record Figure(String number, String words, String href, String tone) {}

    /** A kind of objection that several things share. */
    public record Next(String title, String code, Severity severity, List<Phrase> where, int more, String settle) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH)
    Page overview(OpenSystem here) {
        SystemProfile system = here.model().system();
        return Page.of(
                "overview/overview.jte",
                here.name(),
                new View(
                        here.name(),
                        says(system),
                        system.purpose(),
                        figures(here),
                        next(here),
                        here.assessment().findings().size(),
                        here.membership().may(Permission.CHANGE),
                        here.home()));
    }

    private static String says(SystemProfile system) {
        String designation =
                system.designation().map(Words::of).map(words -> words + ", ").orElse("");
        String level = system.targetLevel()
                .map(number -> "target level " + "I".repeat(Math.clamp(number, 1, 3)))
                .orElse("no target level stated");
        String value = system.assetsUnderCustody()
                .map(money -> ", about " + money + " in custody")
                .orElse("");
        return designation + level + value;
    }

    /** Only if it is known: finding candidates takes longer than the rest of this page. */
    private Figure candidates(OpenSystem here) {
        Optional<Long> waiting = identifications
                .known(here)
                .map(found -> found.candidates().stream()
                        .filter(each -> each.standing().asks())
                        .count());
        return new Figure(
                waiting.map(number -> Long.toString(number)).orElse("?"),
                waiting.isPresent()
                        ? "candidate threats wait for a decision"
                        : "candidate threats: see what the architecture suggests",
                here.room("candidates"),
                waiting.filter(number -> number == 0).isPresent() ? "good" : "attention");
    }

    private List<Figure> figures(OpenSystem here) {
        Assessment assessment = here.assessment();
        long errors = assessment.count(Severity.ERROR);
        long warnings = assessment.count(Severity.WARNING);
        long above = standing(here, Residual.Standing.ABOVE);
        long notShown = standing(here, Residual.Standing.NOT_SHOWN);
        long gaps = assessment.requirements().values().stream()
                .filter(verdict -> verdict == Verdict.GAPS)
                .count();
        return List.of(
                new Figure(
                        Long.toString(errors),
                        errors == 1
                                ? "error: a requirement would not be in place"
                                : "errors: requirements would not be in place",
                        here.room("findings") + "?is-severity=error",
                        errors > 0 ? "bad" : "good"),
                new Figure(
                        Long.toString(warnings),
                        "warnings: an assessor would ask, and probably object",
                        here.room("findings") + "?is-severity=warning",
                        warnings > 0 ? "attention" : "good"),
                new Figure(
                        above + " of " + here.model().threats().size(),
                        "threats above tolerance and not accepted"
                                + (notShown > 0 ? "; " + notShown + " not shown" : ""),
                        here.room("threats"),
                        above > 0 ? "bad" : "good"),
                new Figure(
                        gaps + " of " + assessment.requirements().size(),
                        "requirements with gaps",
                        here.room("requirements"),
                        gaps > 0 ? "attention" : "good"),
                candidates(here));
    }

    private static long standing(OpenSystem here, Residual.Standing standing) {
        return here.subject().residuals().values().stream()
                .filter(residual -> residual.standing() == standing)
                .count();
    }

    /** Objections of one kind are one thing to do; the heaviest first, then the most frequent. */
    private static List<Next> next(OpenSystem here) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        here.assessment()
                .findings()
                .forEach(finding -> byCode.computeIfAbsent(finding.code(), _ -> new java.util.ArrayList<>())
                        .add(finding));
        return byCode.values().stream()
                .sorted(Comparator.comparing(
                                (List<Finding> same) -> same.getFirst().severity())
                        .thenComparingInt(same -> -same.size()))
                .limit(NEXT)
                .map(same -> next(here, same))
                .toList();
    }

    private static Next next(OpenSystem here, List<Finding> same) {
        Finding first = same.getFirst();
        return new Next(
                FindingCatalogue.shipped().of(first.code()).title(),
                first.code(),
                first.severity(),
                same.stream().limit(3).map(finding -> here.place(finding)).toList(),
                Math.max(0, same.size() - 3),
                first.settle());
    }
}
