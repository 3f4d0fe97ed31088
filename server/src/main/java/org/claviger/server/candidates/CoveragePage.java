package org.claviger.server.candidates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Coverage;
import org.claviger.analysis.identify.Identification;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.CandidateId;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What was examined for which category of threat, and what was not: every element against the seven categories. */
@Controller
public class CoveragePage {
    private final Identifications identifications;

    CoveragePage(Identifications identifications) {
        this.identifications = identifications;
    }

    /** The page. */
    public record Matrix(ListPage list, String candidates) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/candidates/-/coverage")
    View coverage(OpenSystem here, HttpServletRequest request) {
        if (!Identifications.small(here)) {
            return Page.of("candidates/too-large.jte", "What was examined", here.home());
        }
        Identification found = identifications.of(here);
        View answer = ListPage.answer(
                request,
                "What was examined",
                says(found),
                "There is no element to examine yet. Describe components, keys, wallets and who handles them.",
                listing(here, found));
        return answer instanceof Page page && page.view() instanceof ListPage list
                ? Page.of("candidates/coverage.jte", page.title(), new Matrix(list, here.room("candidates")))
                : answer;
    }

    private static String says(Identification found) {
        Coverage coverage = found.coverage();
        long looked = coverage.rows().stream()
                .filter(row -> coverage.groups().containsKey(row.group())
                        && !coverage.groups().get(row.group()).isEmpty())
                .count();
        long waiting = found.candidates().stream()
                .filter(each -> each.standing().asks())
                .count();
        return "Rules look at " + looked + " of " + Words.times(coverage.rows().size(), "element", "elements") + "; "
                + Words.times(waiting, "candidate waits", "candidates wait")
                + " for a decision. Not looked at means that no rule of that category concerns such an element: think of it"
                + " yourself.";
    }

    private static Listing listing(OpenSystem here, Identification found) {
        Map<CandidateId, Candidate> byId = new HashMap<>();
        found.candidates().forEach(each -> byId.put(each.id(), each));
        List<Column> columns =
                new ArrayList<>(List.of(Column.words("element", "Element"), Column.choice("kind", "Kind")));
        for (ThreatCategory category : ThreatCategory.values()) {
            columns.add(Column.words(category.name().toLowerCase(Locale.ROOT).replace('_', '-'), Words.of(category)));
        }
        return new Listing(
                new Noun("element", "elements"),
                columns,
                found.coverage().rows().stream()
                        .map(row -> row(here, found.coverage(), row, byId))
                        .toList());
    }

    private static Row row(OpenSystem here, Coverage coverage, Coverage.Row row, Map<CandidateId, Candidate> byId) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(row.element()
                .ref()
                .map(here::link)
                .orElseGet(() -> Phrase.link(here.home(), here.name(), "the system as a whole"))));
        fields.add(Field.of(Phrase.of(row.group())));
        for (ThreatCategory category : ThreatCategory.values()) {
            fields.add(field(here, coverage, row, category, byId));
        }
        return new Row(fields);
    }

    private static Field field(
            OpenSystem here,
            Coverage coverage,
            Coverage.Row row,
            ThreatCategory category,
            Map<CandidateId, Candidate> byId) {
        Optional<Coverage.Cell> cell = Optional.ofNullable(row.found().get(category));
        List<Candidate> candidates = cell.map(Coverage.Cell::candidates).orElse(List.of()).stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
        long open = candidates.stream().filter(each -> each.standing().asks()).count();
        int threats = cell.map(each -> each.threats().size()).orElse(0);
        List<Phrase> lines = new ArrayList<>();
        if (open > 0) {
            lines.add(Phrase.link(list(here, row, candidates), open + " open", "candidates to decide about"));
        }
        if (open < candidates.size()) {
            lines.add(Phrase.label((candidates.size() - open) + " decided", Tone.GOOD));
        }
        if (threats > 0) {
            lines.add(Phrase.of(Words.times(threats, "threat", "threats")));
        }
        if (lines.isEmpty()) {
            lines.add(coverage.examined(row, category) ? Phrase.quiet("none found") : Phrase.missing("not looked at"));
        }
        double order = coverage.examined(row, category) ? 1 + open * 100 + candidates.size() + threats : 0;
        return new Field(Cell.lines(lines), Optional.of(order));
    }

    private static String list(OpenSystem here, Coverage.Row row, List<Candidate> candidates) {
        return candidates.size() == 1
                ? CandidateWords.href(here, candidates.getFirst().id())
                : here.room("candidates?q=" + row.element().id());
    }
}
