package org.claviger.report.document.derived;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.analysis.loss.Figures;
import org.claviger.analysis.loss.Judgement;
import org.claviger.analysis.loss.OrdinalView;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskSettings;
import org.claviger.analysis.loss.RiskWording;
import org.claviger.analysis.loss.Verdict;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;
import org.claviger.report.curve.Colours;
import org.claviger.report.curve.ExceedanceCurve;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/**
 * Residual risk in money, part by part.
 *
 * @param link how an element is spoken of
 * @param brief the same where many stand together
 * @param colours of the curve
 */
public record ResidualMoney(
        Risk risk, RiskSettings settings, Function<Ref, Phrase> link, Function<Ref, Phrase> brief, Colours colours) {
    private static final int MOST_THREATS = 80;
    private static final int MOST_MISSING = 30;

    /** A titled part. */
    public record Part(String title, List<Block> blocks) {}

    /** A verdict as a label. */
    public static Phrase label(Verdict verdict) {
        return Phrase.label(
                verdict.words(),
                switch (verdict) {
                    case MET -> Tone.GOOD;
                    case NOT_MET -> Tone.BAD;
                    case NOT_SHOWN -> Tone.QUIET;
                });
    }

    /** Whether the model says enough for any loss to be computed. */
    public boolean computed() {
        return happens(risk.system());
    }

    private static boolean happens(Risk.Subject subject) {
        return subject.residual().expectedAnnualLoss() > 0
                || subject.inherent().expectedAnnualLoss() > 0
                || subject.inherent().annualProbability() > 0;
    }

    /** Why nothing is computed, and what to state. */
    public static String teaching() {
        return "Nothing stated can be turned into money yet. It takes of a threat how often it is tried (frequency), what it"
                + " targets and whether its targets fall together; of a wallet what it holds (value), or of a threat"
                + " itself what it costs (loss); and a tolerance for the whole or for each threat to hold the result"
                + " against.";
    }

    /** How it was computed, so that it can be repeated. */
    public String basis() {
        return String.format(
                "Seed %d, %,d years simulated for the system, %d draws of what is not known; claviger risk%s on the same file and"
                        + " day prints the same figures.",
                settings.seed(),
                settings.years(),
                settings.draws(),
                settings.draws() == RiskSettings.usual(1).draws() ? "" : " --draws " + settings.draws());
    }

    /** The figures of the system, of a wallet or of a threat in short. */
    public Facts facts(Risk.Subject subject) {
        Figures figures = subject.residual();
        Figures inherent = subject.inherent();
        Facts.Draft facts = Facts.of("Residual risk in money")
                .half("Against what is tolerated", label(subject.verdict()))
                .half("Expected loss a year", expected(subject))
                .half("Yearly probability", probability(subject));
        if (figures.annualProbability() > 0) {
            facts.half("In a year with a loss", Phrase.of(money(figures.lossIfAny()) + " on average"));
        }
        return facts.half(
                        "Value at risk",
                        Phrase.of("95 %: " + money(figures.var95()) + ", 99 %: " + money(figures.var99())))
                .half(
                        "Expected shortfall",
                        Phrase.of("95 %: " + money(figures.shortfall95()) + ", 99 %: " + money(figures.shortfall99())))
                .half(
                        "Without any control",
                        Phrase.of(money(inherent.expectedAnnualLoss()) + " a year; "
                                + RiskWording.yearly(inherent.annualProbability())))
                .done();
    }

    private Cell expected(Risk.Subject subject) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(least(subject, money(subject.residual().expectedAnnualLoss())));
        subject.expected().ifPresent(band -> lines.add(Phrase.quiet(RiskWording.moneyBand(band, risk.currency()))));
        return Cell.lines(lines);
    }

    private static Cell probability(Risk.Subject subject) {
        double probability = subject.residual().annualProbability();
        List<Phrase> lines = new ArrayList<>();
        lines.add(least(subject, RiskWording.percent(probability)));
        RiskWording.oneIn(probability).map(Phrase::quiet).ifPresent(lines::add);
        subject.probability().ifPresent(band -> lines.add(Phrase.quiet(RiskWording.percentBand(band))));
        return Cell.lines(lines);
    }

    /** A figure of a subject that lacks something is of what is stated. */
    private static Phrase least(Risk.Subject subject, String figure) {
        if (subject.missing().isEmpty()) {
            return Phrase.of(figure);
        }
        return subject.residual().annualProbability() > 0
                ? Phrase.kept("at least " + figure)
                : Phrase.missing("not shown");
    }

    /** All of it below the figures of the system, in the order in which one asks. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        add(parts, "What is tolerated", tolerated());
        add(parts, "How likely a year is that costs more", curve());
        add(parts, "Wallets", wallets());
        add(parts, "Threats", threats());
        add(parts, "What each control is worth", controls());
        add(parts, "The next controls", next());
        add(parts, "What is missing", missing());
        add(parts, "What these figures take as it is", notes());
        return parts;
    }

    private static void add(List<Part> parts, String title, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            parts.add(new Part(title, blocks));
        }
    }

    private List<Block> tolerated() {
        if (risk.system().judgements().isEmpty()) {
            return List.of(new Block.Paragraph(Phrase.missing("No tolerance is stated for the whole system.")
                    .then(" State one under criteria: an expected annual loss, or a loss with its probability.")));
        }
        return List.of(judgements(risk.system()));
    }

    /** What is tolerated for one subject, and how it stands. */
    public Table judgements(Risk.Subject subject) {
        Table.Draft table = Table.of("What is tolerated, and how it stands")
                .column("Tolerated", 40)
                .number("Is", 18)
                .number("Draws that meet it", 16)
                .column("Verdict", 26);
        for (Judgement each : subject.judgements()) {
            table.row(
                    Cell.of(each.statement()),
                    Cell.of(RiskWording.value(each, risk.currency())
                            .map(value -> least(subject, value))
                            .orElseGet(() -> Phrase.quiet("by the scales"))),
                    Cell.of(
                            each.confidence().isPresent()
                                    ? Phrase.of(RiskWording.percent(
                                            each.confidence().getAsDouble()))
                                    : Phrase.quiet("nothing to draw")),
                    each.reason().isEmpty()
                            ? Cell.of(label(each.verdict()))
                            : Cell.of(label(each.verdict()), Phrase.quiet(each.reason())));
        }
        return table.done();
    }

    private List<Block> curve() {
        ExceedanceCurve curve = new ExceedanceCurve(risk.curve(), risk.currency());
        String svg = curve.svg(colours, "Probability of a year that costs more, by loss");
        return svg.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Curve(svg, curve.description()),
                        new Block.Paragraph(Phrase.quiet(curve.description())));
    }

    private List<Block> wallets() {
        return risk.wallets().isEmpty()
                ? List.of()
                : List.of(subjects("Wallets", "Wallet", "What is taken out of it", risk.wallets()));
    }

    private List<Block> threats() {
        List<Risk.Subject> shown = risk.threats().stream()
                .map(Risk.OfThreat::risk)
                .filter(each -> happens(each) && (each.residual().annualProbability() > 0 || complete(each)))
                .sorted(Comparator.comparingDouble(
                                (Risk.Subject each) -> -each.residual().expectedAnnualLoss())
                        .thenComparingDouble(each -> -each.inherent().expectedAnnualLoss()))
                .toList();
        List<Phrase> others = risk.threats().stream()
                .map(Risk.OfThreat::risk)
                .filter(each -> !shown.contains(each))
                .map(each -> named(each.name(), brief))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!shown.isEmpty()) {
            blocks.add(subjects(
                    "Threats",
                    "Threat",
                    "By itself",
                    shown.stream().limit(MOST_THREATS).toList()));
        }
        if (shown.size() > MOST_THREATS) {
            blocks.add(new Block.Paragraph(Phrase.quiet("The " + MOST_THREATS + " that cost most of " + shown.size()
                    + " that do harm; claviger risk prints all.")));
        }
        if (!others.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("Not shown, or no harm by what is stated: ")
                    .then(Phrase.joined(others, ", "))
                    .then(".")));
        }
        blocks.addAll(disagreements());
        return blocks;
    }

    private static boolean complete(Risk.Subject subject) {
        return subject.missing().isEmpty();
    }

    private List<Block> disagreements() {
        List<Phrase> disagreeing = risk.threats().stream()
                .filter(each -> each.ordinal().filter(OrdinalView::disagree).isPresent())
                .map(each -> named(each.risk().name(), brief)
                        .then(": " + each.ordinal().orElseThrow().words()))
                .toList();
        return disagreeing.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Lead("Where figures and scales give different levels"),
                        new Block.Bullets(disagreeing, false));
    }

    private Table subjects(String caption, String kind, String what, List<Risk.Subject> subjects) {
        Table.Draft table = Table.of(caption + ": " + what)
                .column(kind, 26)
                .number("Expected a year", 18)
                .number("Probability a year", 16)
                .number("Value at risk 99 %", 13)
                .number("Without any control", 15)
                .column("Verdict", 12);
        for (Risk.Subject each : subjects) {
            table.row(
                    Cell.of(named(each.name(), link)),
                    Cell.of(
                            least(each, money(each.residual().expectedAnnualLoss())),
                            each.expected()
                                    .map(band -> Phrase.quiet(money(band.low()) + " to " + money(band.high())))
                                    .orElse(Phrase.of(""))),
                    Cell.of(
                            least(each, RiskWording.percent(each.residual().annualProbability())),
                            RiskWording.oneIn(each.residual().annualProbability())
                                    .map(Phrase::quiet)
                                    .orElse(Phrase.of(""))),
                    Cell.of(Phrase.kept(money(each.residual().var99()))),
                    Cell.of(
                            Phrase.kept(money(each.inherent().expectedAnnualLoss())),
                            Phrase.quiet(RiskWording.percent(each.inherent().annualProbability()))),
                    Cell.of(label(each.verdict())));
        }
        return table.done();
    }

    private List<Block> controls() {
        List<Risk.ControlValue> inPlace = risk.controls().stream()
                .filter(Risk.ControlValue::inPlace)
                .sorted(Comparator.comparingDouble(each -> -each.worthPerYear()))
                .toList();
        List<Risk.ControlValue> worth =
                inPlace.stream().filter(each -> each.worthPerYear() > 0).toList();
        List<Block> blocks = new ArrayList<>();
        if (!worth.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of(
                    "What the expected loss a year would rise by without it, the others as they are. Worths do"
                            + " not add up: of two locks on one door each is worth little while the other is there.")));
            blocks.add(values("What each control in place is worth", "Takes off a year", worth));
        }
        if (inPlace.size() > worth.size()) {
            blocks.add(new Block.Paragraph(Phrase.of("In place, and worth nothing by these figures: ")
                    .then(Phrase.joined(
                            inPlace.stream()
                                    .filter(each -> !(each.worthPerYear() > 0))
                                    .map(each -> brief.apply(each.control()))
                                    .toList(),
                            ", "))
                    .then(". Either others do the same, or what they do is not stated in numbers.")));
        }
        return blocks;
    }

    private List<Block> next() {
        List<Risk.ControlValue> planned = risk.next();
        List<Risk.ControlValue> worth =
                planned.stream().filter(each -> each.worthPerYear() > 0).toList();
        if (planned.isEmpty()) {
            return List.of(new Block.Paragraph(Phrase.quiet("No control is planned.")));
        }
        if (worth.isEmpty()) {
            return List.of(new Block.Paragraph(Phrase.of(
                            "None of those planned takes anything off by what is stated of it: ")
                    .then(Phrase.joined(
                            planned.stream()
                                    .map(each -> link.apply(each.control()))
                                    .toList(),
                            ", "))
                    .then(".")));
        }
        return List.of(values("What planned controls would take off", "Would take off a year", worth));
    }

    private Table values(String caption, String what, List<Risk.ControlValue> controls) {
        Table.Draft table = Table.of(caption)
                .column("Control", 40)
                .number(what, 20)
                .number("Of the yearly probability", 20)
                .number("Costs a year", 20);
        for (Risk.ControlValue each : controls) {
            table.row(
                    Cell.of(link.apply(each.control())),
                    Cell.of(money(each.worthPerYear())),
                    Cell.of(RiskWording.percent(each.probabilityWorth())),
                    Cell.of(
                            each.costPerYear().isPresent()
                                    ? Phrase.kept(money(each.costPerYear().getAsDouble()))
                                    : Phrase.notStated()));
        }
        return table.done();
    }

    /** The same lack of several elements is said once. */
    private List<Block> missing() {
        Map<String, List<Phrase>> lacking = new LinkedHashMap<>();
        for (String each : risk.system().missing()) {
            Optional<About> about = About.of(each);
            lacking.computeIfAbsent(about.map(About::rest).orElse(each), _ -> new ArrayList<>())
                    .add(about.map(this::told).orElse(Phrase.quiet("the model")));
        }
        if (lacking.isEmpty()) {
            return List.of();
        }
        Table.Draft table = Table.of("What is missing")
                .column("What", 40)
                .number("Of how many", 12)
                .column("Of", 48);
        lacking.entrySet().stream()
                .limit(MOST_MISSING)
                .forEach(each -> table.row(
                        Cell.of(each.getKey()),
                        Cell.of(Integer.toString(each.getValue().size())),
                        Cell.of(Phrase.joined(each.getValue(), ", "))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Phrase.of(
                "Stating it could only make the figures larger: they are of what is stated, as if the rest never"
                        + " happened. While it is missing nothing is shown to be met.")));
        blocks.add(table.done());
        if (lacking.size() > MOST_MISSING) {
            blocks.add(new Block.Paragraph(
                    Phrase.quiet((lacking.size() - MOST_MISSING) + " more; claviger risk --json prints all.")));
        }
        return blocks;
    }

    private List<Block> notes() {
        List<Phrase> notes = new ArrayList<>();
        risk.notes().forEach(note -> notes.add(Phrase.of(note)));
        risk.threats().stream()
                .flatMap(each -> each.uncounted().stream())
                .distinct()
                .limit(MOST_MISSING)
                .forEach(each -> notes.add(Phrase.of("Counts for nothing: ").then(linked(each))));
        notes.add(Phrase.of(basis()));
        return List.of(new Block.Bullets(notes, false));
    }

    private Phrase linked(String words) {
        return About.of(words)
                .map(about -> told(about).then(" " + about.rest()))
                .orElse(Phrase.of(words));
    }

    private Phrase told(About about) {
        Phrase element = brief.apply(about.element());
        return about.part().isEmpty() ? element : element.then(Phrase.quiet(" " + about.part()));
    }

    /** A sentence that begins with an element, or with a part of one such as {@code key/seed#generation}. */
    private record About(Ref element, String part, String rest) {
        static Optional<About> of(String words) {
            int end = words.indexOf(' ');
            if (end < 0) {
                return Optional.empty();
            }
            String first = words.substring(0, end);
            int part = first.indexOf('#');
            try {
                return Optional.of(new About(
                        Ref.parse(part < 0 ? first : first.substring(0, part)),
                        part < 0 ? "" : first.substring(part + 1),
                        words.substring(end + 1)));
            } catch (ValueFormatException e) {
                return Optional.empty();
            }
        }
    }

    private static Phrase named(String subject, Function<Ref, Phrase> how) {
        try {
            return how.apply(Ref.parse(subject));
        } catch (ValueFormatException e) {
            return Phrase.of(subject);
        }
    }

    private String money(double amount) {
        return RiskWording.money(amount, risk.currency());
    }
}
