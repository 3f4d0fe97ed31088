package org.claviger.analysis.loss;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.loss.annual.AnnualLoss;
import org.claviger.analysis.loss.simulation.SimulatedYears;
import org.claviger.analysis.possible.Draw;
import org.claviger.analysis.possible.Supposed;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.residual.OrdinalScales;
import org.claviger.analysis.residual.Residual;
import org.claviger.analysis.residual.ResidualRule;
import org.claviger.model.Criteria;
import org.claviger.model.Harm;
import org.claviger.model.Model;
import org.claviger.model.Tolerance;
import org.claviger.model.ToleranceScope;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * Residual risk in money: what the stated threats cost a year without controls and with those in place, against the tolerance,
 * and what each control is worth. Method and limits: {@code docs/loss.md}.
 *
 * <pre>{@code
 * Risk risk = RiskAnalysis.of(model, today, new PlannedLooks(), RiskSettings.usual(2), Budget.usual(clock));
 * risk.system().verdict();
 * }</pre>
 */
public final class RiskAnalysis {
    static final int FINE = 1 << 12;
    static final int COARSE = 1 << 9;
    private static final int YEARS_OF_A_DRAW = 50_000;

    private final Model model;
    private final Assets assets;
    private final Structures structures;
    private final Interruption interruption;
    private final RiskSettings settings;
    private final Outlook.Memory memory = new Outlook.Memory();
    private final List<Ref> wallets;
    private final Judging judging;

    private RiskAnalysis(
            Model model, LocalDate today, Interruption interruption, RiskSettings settings, Budget budget) {
        this.model = model;
        this.assets = Assets.of(model);
        this.structures = new Structures(today, budget);
        this.interruption = interruption;
        this.settings = settings;
        this.wallets = model.wallets().keySet().stream()
                .filter(Slug::valid)
                .map(id -> new Ref(Kind.WALLET, id))
                .toList();
        this.judging = new Judging(assets);
    }

    /**
     * The residual risk of a model.
     *
     * @param interruption how surely attacks are interrupted: as planned, or as achieved
     * @param budget for each wallet and question of the structure
     */
    public static Risk of(
            Model model, LocalDate today, Interruption interruption, RiskSettings settings, Budget budget) {
        return new RiskAnalysis(model, today, interruption, settings, budget).risk(today);
    }

    /**
     * What work that is not kept costs: the expected annual loss of the system with what was achieved, less that with what was
     * planned. Positive where controls are weaker than planned.
     */
    public static double lostByNeglect(
            Model model, LocalDate today, Interruption planned, Interruption achieved, Budget budget) {
        RiskAnalysis asPlanned = new RiskAnalysis(model, today, planned, RiskSettings.usual(1), budget);
        RiskAnalysis asAchieved = new RiskAnalysis(model, today, achieved, RiskSettings.usual(1), budget);
        return asAchieved.expected(model) - asPlanned.expected(model);
    }

    private Outlook outlook(Model supposed) {
        return Outlook.of(supposed, assets, structures, interruption, memory);
    }

    private double expected(Model supposed) {
        return outlook(supposed).expected(wallets, FINE / 4);
    }

    private Risk risk(LocalDate today) {
        Outlook now = outlook(model);
        Outlook bare = outlook(Supposed.bare(model));
        List<Drawn> draws = draws();
        Map<Ref, List<String>> ofStructure = Structures.missing(structures.of(model), model);
        SimulatedYears years = now.simulated(wallets, settings.years(), settings.seed(), settings.threads());
        SimulatedYears inherent = bare.simulated(wallets, settings.years(), settings.seed(), settings.threads());
        Map<String, Residual> residuals = new ResidualRule(model, Relations.of(model), today).all();
        Optional<OrdinalScales> scales = model.criteria()
                .flatMap(Criteria::scales)
                .map(OrdinalScales::new)
                .filter(OrdinalScales::complete);
        List<Risk.OfThreat> threats = model.threats().keySet().stream()
                .filter(Slug::valid)
                .map(id -> threat(id, now, bare, draws, residuals, scales, ofStructure))
                .toList();
        List<Risk.Subject> ofWallets = wallets.stream()
                .map(ref -> wallet(ref, now, bare, draws, ofStructure))
                .toList();
        Risk.Subject system = system(now, bare, years, inherent, draws, ofStructure);
        return new Risk(
                assets.currency(),
                system,
                ofWallets,
                threats,
                new ControlWorths(model, now, this::outlook, wallets, assets).all(),
                Curve.of(
                        years,
                        inherent,
                        draws.stream().map(Drawn::years).toList(),
                        judging.of(ToleranceScope.SYSTEM, Optional.empty())),
                notes());
    }

    /** A draw of what is not known, and the years that it gives. */
    private record Drawn(Outlook outlook, double expected, SimulatedYears years) {}

    private List<Drawn> draws() {
        if (!Draw.anything(model)) {
            return List.of();
        }
        return IntStream.range(0, settings.draws())
                .parallel()
                .mapToObj(number -> {
                    Outlook outlook = outlook(new Draw(settings.seed(), number).of(model));
                    return new Drawn(
                            outlook,
                            outlook.expected(wallets, COARSE),
                            outlook.simulated(wallets, YEARS_OF_A_DRAW, settings.seed(), 1));
                })
                .toList();
    }

    private static Optional<Interval90> interval(List<Drawn> draws, ToDoubleFunction<Drawn> of) {
        return Interval90.of(draws.stream().mapToDouble(of).toArray());
    }

    private static Figures figures(AnnualLoss loss, double any) {
        return figures(loss, loss.mean().best(), any);
    }

    private static Figures figures(AnnualLoss loss, double expected, double any) {
        return new Figures(
                expected,
                any,
                any > 0 ? expected / any : 0,
                loss.valueAtRisk(0.95).best(),
                loss.valueAtRisk(0.99).best(),
                loss.expectedShortfall(0.95).best(),
                loss.expectedShortfall(0.99).best(),
                0);
    }

    private Risk.OfThreat threat(
            String id,
            Outlook now,
            Outlook bare,
            List<Drawn> draws,
            Map<String, Residual> residuals,
            Optional<OrdinalScales> scales,
            Map<Ref, List<String>> ofStructure) {
        Ref ref = new Ref(Kind.THREAT, id);
        Set<String> missing = new LinkedHashSet<>(now.missing(id));
        ofStructure.values().stream()
                .flatMap(List::stream)
                .filter(words -> words.startsWith(ref + " "))
                .forEach(missing::add);
        List<Tolerance> tolerances = judging.of(ToleranceScope.THREAT, Optional.of(ref));
        List<Judgement> judgements = new ArrayList<>(judging.judged(
                tolerances,
                measured(id, now, FINE),
                draws.stream().map(each -> measured(id, each.outlook(), COARSE)).toList(),
                List.copyOf(missing)));
        Optional<OrdinalView> ordinal = Optional.ofNullable(residuals.get(id))
                .flatMap(residual -> OrdinalView.of(
                        scales, residual, now.rateOfThreat(id), now.harmOfThreat(id), assets.currency()));
        tolerances.stream()
                .flatMap(each -> each.level().stream())
                .map(level -> level(level, scales, ordinal, List.copyOf(missing)))
                .forEach(judgements::add);
        Risk.Subject risk = new Risk.Subject(
                ref.toString(),
                figures(bare.ofThreat(id, 0, FINE), bare.expectedOfThreat(id, FINE), bare.anyOfThreat(id)),
                figures(now.ofThreat(id, 0, FINE), now.expectedOfThreat(id, FINE), now.anyOfThreat(id)),
                interval(draws, each -> each.outlook().expectedOfThreat(id, COARSE)),
                interval(draws, each -> each.outlook().anyOfThreat(id)),
                judgements,
                Judging.verdict(judgements),
                List.copyOf(missing));
        Interruption.Interrupted interrupted = now.interrupted(id);
        return new Risk.OfThreat(
                risk,
                interrupted.probability(),
                interrupted.missing().stream()
                        .map(each -> ref + " " + each + ".")
                        .toList(),
                ordinal);
    }

    /** A level that is tolerated, against the level on which the figures fall. */
    private static Judgement level(
            String level, Optional<OrdinalScales> scales, Optional<OrdinalView> ordinal, List<String> missing) {
        String statement = "level of risk at most " + level;
        if (ordinal.isEmpty() || scales.isEmpty()) {
            String reason = missing.isEmpty() ? "The figures fall on no level of the scales." : missing.getFirst();
            return new Judgement(
                    statement,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Verdict.NOT_SHOWN,
                    reason);
        }
        boolean above = scales.get().higher(ordinal.get().computed().level(), level);
        Verdict verdict = above ? Verdict.NOT_MET : missing.isEmpty() ? Verdict.MET : Verdict.NOT_SHOWN;
        return new Judgement(
                statement,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                verdict,
                verdict == Verdict.NOT_SHOWN ? missing.getFirst() : "");
    }

    private static Judging.Measured measured(String threat, Outlook outlook, int cells) {
        return new Measures(
                outlook.expectedOfThreat(threat, cells),
                outlook.anyOfThreat(threat),
                loss -> new Judging.Value(
                        outlook.ofThreat(threat, loss, cells).exceedance(loss).best(), 0));
    }

    private Risk.Subject wallet(
            Ref ref, Outlook now, Outlook bare, List<Drawn> draws, Map<Ref, List<String>> ofStructure) {
        Set<String> missing = new LinkedHashSet<>(ofStructure.getOrDefault(ref, List.of()));
        model.threats().forEach((id, threat) -> {
            if (threat.atStake().contains(ref)) {
                missing.addAll(now.missing(id));
            }
        });
        List<Judgement> judgements = judging.judged(
                judging.of(ToleranceScope.WALLET, Optional.of(ref)),
                measured(ref, now, FINE),
                draws.stream()
                        .map(each -> measured(ref, each.outlook(), COARSE))
                        .toList(),
                List.copyOf(missing));
        return new Risk.Subject(
                ref.toString(),
                figures(bare.ofWallet(ref, 0, FINE), bare.anyOfWallet(ref)),
                figures(now.ofWallet(ref, 0, FINE), now.anyOfWallet(ref)),
                interval(
                        draws,
                        each -> each.outlook().ofWallet(ref, 0, COARSE).mean().best()),
                interval(draws, each -> each.outlook().anyOfWallet(ref)),
                judgements,
                Judging.verdict(judgements),
                List.copyOf(missing));
    }

    private static Judging.Measured measured(Ref wallet, Outlook outlook, int cells) {
        return new Measures(
                outlook.ofWallet(wallet, 0, cells).mean().best(),
                outlook.anyOfWallet(wallet),
                loss -> new Judging.Value(
                        outlook.ofWallet(wallet, loss, cells).exceedance(loss).best(), 0));
    }

    private Risk.Subject system(
            Outlook now,
            Outlook bare,
            SimulatedYears years,
            SimulatedYears inherent,
            List<Drawn> draws,
            Map<Ref, List<String>> ofStructure) {
        Set<String> missing = new LinkedHashSet<>();
        ofStructure.values().forEach(missing::addAll);
        model.threats().keySet().forEach(id -> missing.addAll(now.missing(id)));
        double expected = now.expected(wallets, FINE);
        List<Judgement> judgements = judging.judged(
                judging.of(ToleranceScope.SYSTEM, Optional.empty()),
                measured(now, expected, years),
                draws.stream()
                        .map(each -> measured(each.outlook(), each.expected(), each.years()))
                        .toList(),
                List.copyOf(missing));
        return new Risk.Subject(
                "system",
                figures(inherent, bare.expected(wallets, FINE), bare.any()),
                figures(years, expected, now.any()),
                interval(draws, Drawn::expected),
                interval(draws, each -> each.outlook().any()),
                judgements,
                Judging.verdict(judgements),
                List.copyOf(missing));
    }

    private static Judging.Measured measured(Outlook outlook, double expected, SimulatedYears years) {
        return new Measures(expected, outlook.any(), loss -> {
            SimulatedYears.Estimate above = years.exceedance(loss);
            return new Judging.Value(above.value(), above.error());
        });
    }

    private static Figures figures(SimulatedYears years, double expected, double any) {
        SimulatedYears.Tail often = years.tail(0.95);
        SimulatedYears.Tail seldom = years.tail(0.99);
        return new Figures(
                expected,
                any,
                any > 0 ? expected / any : 0,
                often.valueAtRisk(),
                seldom.valueAtRisk(),
                often.shortfall().value(),
                seldom.shortfall().value(),
                years.mean().error());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean unstopped = model.threats().values().stream()
                .anyMatch(each -> each.lossStopped().isEmpty());
        if (unstopped) {
            notes.add("Where loss-stopped is not stated, attacks that are interrupted cost nothing in these figures.");
        }
        boolean losses = model.threats().values().stream()
                .anyMatch(each -> each.leadsTo().contains(Harm.LOSS));
        if (!losses) {
            notes.add("No threat leads to loss; these figures are about theft.");
        }
        List<Tolerance> all = model.criteria().map(Criteria::tolerances).orElse(List.of());
        if (all.size() > assets.tolerances().size()) {
            notes.add("Tolerances in another currency than " + assets.currency() + " are not compared.");
        }
        return notes;
    }
}
