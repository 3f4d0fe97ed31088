package org.claviger.server.threats;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.residual.Rating;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.ControlState;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.Columns;
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

/** All threats, worst first: what stays of each, and how that stands to the tolerance. */
@Controller
public class ThreatsPage {
    /** The list, and where the same threats are on a map. */
    public record ListAndMap(ListPage list, String map) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/threats")
    View list(OpenSystem here, HttpServletRequest request) {
        View answer = ListPage.answer(
                request,
                "Threats",
                "What can go wrong in this environment, worst first: what stays when the controls in place have acted, and how"
                        + " that stands to the tolerance.",
                "The model names no threats yet. Add them under threats in the file: who does what to which element, what is"
                        + " at stake, how likely, how bad, and how long it takes. “Phishing” alone is a template, not a"
                        + " threat.",
                listing(here));
        return answer instanceof Page page && page.view() instanceof ListPage list
                ? Page.of("threats/threats.jte", page.title(), new ListAndMap(list, here.room("threats/-/map")))
                : answer;
    }

    private static Listing listing(OpenSystem here) {
        Levels levels = Levels.of(here.model());
        List<Row> rows = worstFirst(here, levels).stream()
                .map(entry -> row(here, levels, new Ref(Kind.THREAT, entry.getKey()), entry.getValue()))
                .toList();
        return new Listing(
                new Noun("threat", "threats"),
                List.of(
                        Columns.NAME,
                        Column.choice("category", "Category"),
                        Column.choice("actor", "Actor"),
                        Column.choice("at-stake", "At stake"),
                        Column.words("before", "Before controls"),
                        Column.choice("now", "Now"),
                        Column.choice("standing", "Tolerance"),
                        Column.number("controls", "Controls"),
                        Column.number("tempo", "Tempo"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static List<Map.Entry<String, Threat>> worstFirst(OpenSystem here, Levels levels) {
        Map<String, Residual> residuals = here.subject().residuals();
        return here.model().threats().entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Threat> entry) -> Optional.ofNullable(residuals.get(entry.getKey()))
                                        .map(Levels::urgency)
                                        .orElse(1))
                        .thenComparingDouble(entry -> -levels.order(Optional.ofNullable(residuals.get(entry.getKey()))
                                .flatMap(Residual::current))))
                .toList();
    }

    private static Row row(OpenSystem here, Levels levels, Ref ref, Threat threat) {
        Optional<Residual> residual =
                Optional.ofNullable(here.subject().residuals().get(ref.id()));
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(threat.category())),
                Field.of(Cell.lines(threat.actor().stream()
                        .map(actor -> Phrase.of(Words.of(actor)))
                        .toList())),
                Field.of(here.links(threat.atStake().isEmpty() ? threat.keyMaterial() : threat.atStake())),
                before(levels, residual.flatMap(Residual::inherent)),
                Field.by(
                        levels.order(residual.flatMap(Residual::current)),
                        residual.map(levels::current).orElseGet(() -> Phrase.missing("not shown"))),
                Field.by(
                        residual.map(each -> -Levels.urgency(each)).orElse(-1),
                        residual.map(Levels::shortStanding).orElseGet(() -> Phrase.missing("not shown"))),
                controls(here.subject().relations().against(ref.id())),
                tempo(threat),
                Columns.objections(here, ref));
    }

    private static Field before(Levels levels, Optional<Rating> inherent) {
        double order = levels.order(inherent);
        return inherent.map(rating -> Field.by(order, levels.label(rating.level()), levels.steps(rating)))
                .orElseGet(() -> Field.by(order, Phrase.missing("not shown")));
    }

    private static Field controls(List<Against> against) {
        long inPlace = in(ControlState.IN_PLACE, against);
        long planned = in(ControlState.PLANNED, against);
        Phrase there = inPlace == 0 ? Phrase.missing("none") : Phrase.of(Long.toString(inPlace));
        double order = inPlace + planned / 1000.0;
        return planned == 0 ? Field.by(order, there) : Field.by(order, there, Phrase.quiet(planned + " planned"));
    }

    private static long in(ControlState state, List<Against> against) {
        return against.stream()
                .filter(each -> each.control().state().equals(Optional.of(state)))
                .map(Against::controlId)
                .distinct()
                .count();
    }

    /** Sorted by the shortest time that an attack takes; what is not stated comes last. */
    private static Field tempo(Threat threat) {
        Optional<Range<Span>> range = threat.tempo().flatMap(TempoEstimate::range);
        return Field.by(
                range.map(each -> each.low().seconds().doubleValue()).orElse(1e15),
                range.map(ThreatsPage::words).orElseGet(Phrase::notStated));
    }

    /** Broken, if at all, behind a value with its unit. */
    private static Phrase words(Range<Span> range) {
        String[] ends = range.toString().split("\\.\\.");
        return ends.length == 2 && ends[0].contains(" ")
                ? Phrase.kept(ends[0]).then(" to ").then(Phrase.kept(ends[1]))
                : Phrase.kept(String.join(" to ", ends));
    }
}
