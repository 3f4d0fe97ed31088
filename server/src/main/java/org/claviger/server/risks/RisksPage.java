package org.claviger.server.risks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.residual.Rating;
import org.claviger.model.Risk;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.Columns;
import org.claviger.server.elements.ShortLinks;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The risk register, highest above. */
@Controller
public class RisksPage {
    /** The list, and where what stays is in money. */
    public record Register(ListPage list, String money) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/risks")
    View list(OpenSystem here, HttpServletRequest request) {
        View answer = ListPage.answer(
                request,
                "Risks",
                "The risk register of the Level II programme, highest first. Stated in the model; the record that proves it"
                        + " comes with the living model.",
                "The register is empty; Level II (CCSS 2.03.2.2) keeps one. Add risks in the file: the threats that each is"
                        + " made of, what it would mean, its owner, likelihood and impact now, and its treatment.",
                listing(here));
        return answer instanceof Page page && page.view() instanceof ListPage list
                ? Page.of("risks/register.jte", page.title(), new Register(list, RiskInMoneyPage.href(here)))
                : answer;
    }

    private static Listing listing(OpenSystem here) {
        Levels levels = Levels.of(here.model());
        List<Row> rows = here.model().risks().entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Risk> entry) -> -levels.order(RiskLevels.of(levels, entry.getValue()))))
                .map(entry -> row(here, levels, new Ref(Kind.RISK, entry.getKey()), entry.getValue()))
                .toList();
        return new Listing(
                new Noun("risk", "risks"),
                List.of(
                        Columns.NAME,
                        Column.choice("level", "Level now"),
                        Column.words("steps", "Likelihood × impact"),
                        Column.words("consequence", "Consequence"),
                        Column.words("threats", "Made of"),
                        Column.choice("owner", "Owner"),
                        Column.words("treatment", "Treatment"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Levels levels, Ref ref, Risk risk) {
        Optional<Rating> rating = RiskLevels.of(levels, risk);
        double order = levels.order(rating);
        return Row.of(
                Columns.name(here, ref),
                Field.by(
                        order,
                        rating.map(each -> levels.label(each.level())).orElseGet(() -> Phrase.missing("not shown"))),
                Field.by(
                        order,
                        Phrase.text(risk.likelihood().map(levels::likelihood))
                                .then(" × ")
                                .then(Phrase.text(risk.impact().map(levels::impact)))),
                Field.of(Phrase.text(risk.consequence())),
                Field.of(ShortLinks.lines(here, risk.threats())),
                Field.of(here.link(risk.owner())),
                Field.of(here.links(risk.treatment())),
                Columns.objections(here, ref));
    }
}
