package org.claviger.report.document.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.Limit;
import org.claviger.analysis.derivation.Longest;
import org.claviger.analysis.derivation.Standing;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.derivation.ThreatDerivation;
import org.claviger.analysis.derivation.Verdict;
import org.claviger.analysis.derivation.Wording;
import org.claviger.model.Model;
import org.claviger.model.ToleranceScope;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.curve.Colours;
import org.claviger.report.curve.IntervalCurve;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/**
 * What follows for one task from its numbers.
 *
 * @param derivations of the model
 * @param link how an element is spoken of
 * @param colours of the curves
 */
public record DerivedFrequency(Derivations derivations, Model model, Function<Ref, Phrase> link, Colours colours) {
    private static final int MOST_CURVES = 3;

    /** A verdict as a label. */
    public static Phrase label(Verdict verdict) {
        return Phrase.label(
                verdict.word(),
                switch (verdict) {
                    case MET -> Tone.GOOD;
                    case NOT_MET -> Tone.BAD;
                    case NOT_SHOWN -> Tone.QUIET;
                });
    }

    /** Whether there is more to say than that there is no attack window. */
    public static boolean derived(TaskDerivation task) {
        return task.threats().stream().anyMatch(each -> each.look().isPresent());
    }

    /** In short, for paper: a curve only where there is a longest interval. */
    public List<Block> brief(TaskDerivation task) {
        List<Block> blocks = said(task);
        task.threats().stream()
                .filter(each -> each.longest() instanceof Longest.Days)
                .limit(1)
                .flatMap(each -> curve(task, each).stream())
                .forEach(blocks::add);
        return blocks;
    }

    private List<Block> said(TaskDerivation task) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(task));
        List<Phrase> words =
                Wording.sentences(task, model).stream().map(Phrase::quiet).toList();
        if (!words.isEmpty()) {
            blocks.add(new Block.Lead("In words"));
            blocks.add(new Block.Bullets(words, false));
        }
        return blocks;
    }

    /** All of it, for a page of its own. */
    public List<Block> blocks(TaskDerivation task) {
        List<Block> blocks = said(task);
        int curves = 0;
        for (ThreatDerivation each : task.threats()) {
            blocks.add(standings(each));
            Optional<Block> curve = curves < MOST_CURVES ? curve(task, each) : Optional.empty();
            if (curve.isPresent()) {
                blocks.add(curve.get());
                curves++;
            }
            if (!each.levers().isEmpty()) {
                blocks.add(new Block.Lead("What would do instead, the interval staying as it is"));
                blocks.add(new Block.Bullets(
                        each.levers().stream()
                                .map(lever -> Phrase.of(Wording.lever(lever)))
                                .toList(),
                        false));
            }
        }
        return blocks;
    }

    private static Facts facts(TaskDerivation task) {
        Facts.Draft facts = Facts.of("What follows from the numbers")
                .half("Often enough", label(task.verdict()))
                .half("Longest interval", longest(task));
        task.assured().ifPresent(sure -> facts.half("With 90 % confidence", Phrase.of(Wording.longest(sure))));
        task.cap().ifPresent(cap -> facts.half("The catalogue allows", Phrase.of(cap.words() + " at the longest")));
        facts.half(
                "Adoption",
                Phrase.label(
                        task.adoption().words(),
                        switch (task.adoption()) {
                            case ADOPTED -> Tone.GOOD;
                            case STALE -> Tone.BAD;
                            case UNBOUND, DRAFT -> Tone.ATTENTION;
                        }));
        facts.half("These numbers", Phrase.code(task.inputs()));
        List<String> missing = new ArrayList<>(task.missing());
        task.threats()
                .forEach(each -> each.missing().stream()
                        .filter(clause -> !missing.contains(clause))
                        .forEach(missing::add));
        if (!missing.isEmpty()) {
            facts.wide(
                    "Not stated",
                    Cell.lines(missing.stream().map(Phrase::missing).toList()));
        }
        return facts.done();
    }

    private static Phrase longest(TaskDerivation task) {
        Phrase longest = task.longest() instanceof Longest.NotShown
                ? Phrase.missing("not shown")
                : Phrase.of(Wording.longest(task.longest()));
        return task.named()
                .filter(_ -> task.longest() instanceof Longest.Days)
                .map(named -> longest.then(Phrase.quiet(", as people keep it " + named.words())))
                .orElse(longest);
    }

    private Block standings(ThreatDerivation threat) {
        Ref ref = new Ref(Kind.THREAT, threat.threat());
        Table.Draft table = Table.of("How " + ref + " stands to what is tolerated")
                .column("Threat, what is tolerated", 40)
                .number("Interrupted", 14)
                .number("Stays", 18)
                .number("Tolerated", 16)
                .column("Verdict", 12);
        table.row(
                Cell.of(link.apply(ref)),
                Cell.of(
                        threat.detection().isPresent()
                                ? Phrase.of(Wording.percent(threat.detection().getAsDouble()))
                                : Phrase.missing("not shown")),
                Cell.of(
                        threat.residual().isPresent()
                                ? Phrase.of(Wording.number(threat.residual().getAsDouble()) + " a year")
                                : Phrase.missing("not shown")),
                Cell.of(Phrase.of("")),
                Cell.of(label(threat.verdict())));
        threat.standings()
                .forEach(standing -> table.row(
                        Cell.of(Phrase.quiet("for ").then(whom(standing.limit()))),
                        Cell.of(Phrase.of("")),
                        Cell.of(stays(standing)),
                        Cell.of(standing.limit().words()),
                        Cell.of(label(standing.verdict()))));
        return table.done();
    }

    private Phrase whom(Limit limit) {
        return limit.scope() == ToleranceScope.THREAT
                ? Phrase.of("this threat")
                : limit.of().map(link).orElse(Phrase.of("the whole system"));
    }

    private static Phrase stays(Standing standing) {
        String value = standing.limit().measure() == Limit.Measure.RATE
                ? Wording.percent(standing.shown())
                : Wording.money(standing.value(), standing.limit().currency());
        return Phrase.of(standing.missing().isEmpty() ? value : "at least " + value);
    }

    private Optional<Block> curve(TaskDerivation task, ThreatDerivation threat) {
        List<IntervalCurve.Point> points = derivations.curve(task.task().id(), threat.threat()).stream()
                .map(each -> new IntervalCurve.Point(each.days(), -Math.expm1(-each.perYear())))
                .toList();
        if (points.isEmpty() || threat.look().isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> limit = threat.standings().stream()
                .map(Standing::limit)
                .filter(each -> each.scope() == ToleranceScope.THREAT && each.measure() == Limit.Measure.RATE)
                .map(each -> -Math.expm1(-each.most()))
                .min(Double::compare);
        IntervalCurve curve = new IntervalCurve(
                points,
                limit,
                task.chosenDays(),
                threat.longest() instanceof Longest.Days(double days) ? Optional.of(days) : Optional.empty());
        String title = "What stays of threat/" + threat.threat() + " by how often " + task.task() + " is done";
        return Optional.of(new Block.Curve(curve.svg(colours, title), curve.description()));
    }
}
