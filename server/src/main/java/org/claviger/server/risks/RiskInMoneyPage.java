package org.claviger.server.risks;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.loss.Figures;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskWording;
import org.claviger.analysis.loss.Verdict;
import org.claviger.report.document.derived.ResidualMoney;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What stays when the controls in place have acted, in money, against what is tolerated; and what each control is worth. */
@Controller
public class RiskInMoneyPage {
    private static final String ROOM = "risks/-/money";
    private static final String TITLE = "Residual risk in money";

    private final RisksInMoney risks;

    RiskInMoneyPage(RisksInMoney risks) {
        this.risks = risks;
    }

    /** Where it is. */
    static String href(OpenSystem here) {
        return here.room(ROOM);
    }

    /**
     * The page.
     *
     * @param register the list of risks
     * @param figures of the system; empty where nothing is shown
     * @param says why nothing is shown, if so
     * @param underWay whether it will be shown soon
     */
    public record View(
            String register,
            String path,
            Optional<Phrase> verdict,
            List<Figure> figures,
            List<ResidualMoney.Part> parts,
            Optional<String> says,
            boolean underWay) {}

    /** A figure to be seen first. */
    public record Figure(String title, String number, String words, boolean bad) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/" + ROOM)
    Page page(OpenSystem here) {
        View view = switch (risks.of(here)) {
            case RisksInMoney.Worked.UnderWay() ->
                none(here, "It is being worked out. This takes some seconds; then it is here.", true);
            case RisksInMoney.Worked.NotShown(String reason) -> none(here, reason, false);
            case RisksInMoney.Worked.Shown shown -> view(here, shown);
        };
        return Page.of("risks/money.jte", TITLE, view);
    }

    private static View none(OpenSystem here, String says, boolean underWay) {
        return new View(
                here.room("risks"), href(here), Optional.empty(), List.of(), List.of(), Optional.of(says), underWay);
    }

    private static View view(OpenSystem here, RisksInMoney.Worked.Shown shown) {
        ResidualMoney money = shown.told(here);
        if (!money.computed()) {
            return none(here, ResidualMoney.teaching(), false);
        }
        Risk.Subject system = shown.risk().system();
        return new View(
                here.room("risks"),
                href(here),
                Optional.of(ResidualMoney.label(system.verdict())),
                figures(system, shown.risk().currency()),
                money.parts(),
                Optional.empty(),
                false);
    }

    private static List<Figure> figures(Risk.Subject system, String currency) {
        Figures figures = system.residual();
        boolean bad = system.verdict() == Verdict.NOT_MET;
        String least = system.missing().isEmpty() ? "" : "at least; ";
        return List.of(
                new Figure(
                        "Expected loss a year",
                        RiskWording.money(figures.expectedAnnualLoss(), currency),
                        least
                                + system.expected()
                                        .map(band -> RiskWording.moneyBand(band, currency))
                                        .orElse("of the best estimates"),
                        bad),
                new Figure(
                        "Yearly probability of a loss",
                        RiskWording.percent(figures.annualProbability()),
                        RiskWording.oneIn(figures.annualProbability())
                                        .map(words -> words + "; ")
                                        .orElse("")
                                + "then " + RiskWording.money(figures.lossIfAny(), currency) + " on average",
                        bad),
                new Figure(
                        "Value at risk 99 %",
                        RiskWording.money(figures.var99(), currency),
                        "95 %: " + RiskWording.money(figures.var95(), currency),
                        false),
                new Figure(
                        "Expected shortfall 99 %",
                        RiskWording.money(figures.shortfall99(), currency),
                        "95 %: " + RiskWording.money(figures.shortfall95(), currency),
                        false),
                new Figure(
                        "Without any control",
                        RiskWording.money(system.inherent().expectedAnnualLoss(), currency),
                        "a year; " + RiskWording.yearly(system.inherent().annualProbability()),
                        false));
    }
}
