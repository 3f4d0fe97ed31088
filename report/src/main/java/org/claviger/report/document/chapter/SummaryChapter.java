package org.claviger.report.document.chapter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Severity;
import org.claviger.analysis.assess.Verdict;
import org.claviger.analysis.residual.Residual;
import org.claviger.analysis.residual.Residual.Standing;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Criteria;
import org.claviger.model.Criticality;
import org.claviger.model.Model;
import org.claviger.model.Review;
import org.claviger.model.Temperature;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;

/** The page for those who read only one. */
final class SummaryChapter {
    private static final int FIRST = 4;

    private final Source source;
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.chapter("", "Summary", "summary");

    private SummaryChapter(Source source) {
        this.source = source;
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        SummaryChapter chapter = new SummaryChapter(source);
        chapter.protectedThings();
        chapter.residuals();
        chapter.findings();
        chapter.requirements();
        return chapter.outline.done();
    }

    private void protectedThings() {
        outline.paragraph(Phrase.text(model.system().purpose()));
        outline.add(Facts.of("The system at a glance")
                .half("Assets under custody", Words.value(model.system().assetsUnderCustody()))
                .half("Assets", Words.list(model.system().assets()))
                .half("Wallets", Phrase.of(wallets()))
                .half("Key material", Phrase.of(keys()))
                .half("Threats", Phrase.of(threats()))
                .half("Controls", Phrase.of(controls()))
                .half("Recurring tasks", Phrase.of(tasks()))
                .half("Suppliers", Phrase.of(Integer.toString(model.suppliers().size())))
                .half("Accountable", names.link(model.system().accountable()))
                .half(
                        "Reviewed",
                        Phrase.text(
                                model.criteria().flatMap(Criteria::reviewEvery).map(Interval::words)))
                .half("Last review (stated)", lastReview())
                .half("Next review due", nextReview())
                .done());
    }

    private String wallets() {
        List<String> byTemperature = Arrays.stream(Temperature.values())
                .map(temperature -> Map.entry(
                        temperature,
                        model.wallets().values().stream()
                                .filter(wallet -> wallet.temperature().equals(Optional.of(temperature)))
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                .toList();
        return counted(model.wallets().size(), byTemperature);
    }

    private static String counted(int count, List<String> of) {
        return of.isEmpty() ? Integer.toString(count) : count + ": " + String.join(", ", of);
    }

    private String keys() {
        long critical = model.keys().values().stream()
                .filter(key -> key.criticality().equals(Optional.of(Criticality.CRITICAL)))
                .count();
        return model.keys().size() + ", " + critical + " critical";
    }

    private String threats() {
        long unanswered = model.threats().keySet().stream()
                .filter(id -> source.subject().relations().against(id).isEmpty())
                .count();
        return model.threats().size() + (unanswered == 0 ? "" : ", " + unanswered + " without a control");
    }

    private String controls() {
        long inPlace = model.controls().values().stream()
                .map(Control::state)
                .filter(Optional.of(ControlState.IN_PLACE)::equals)
                .count();
        return model.controls().size() + ", " + inPlace + " in place";
    }

    private String tasks() {
        long justified = model.tasks().values().stream()
                .filter(task ->
                        task.because().filter(why -> why.reason().isPresent()).isPresent())
                .count();
        return model.tasks().size() + ", " + justified + " with a reason for their frequency";
    }

    private Optional<Review> last() {
        return model.reviews().values().stream()
                .filter(review -> review.on()
                        .filter(on -> !on.isAfter(source.subject().today()))
                        .isPresent())
                .max(Comparator.comparing(review -> review.on().orElse(LocalDate.MIN)));
    }

    private Phrase lastReview() {
        return last().flatMap(Review::on)
                .map(day -> Phrase.of(day.toString()))
                .orElseGet(() -> Phrase.missing("no review is stated"));
    }

    /** The day that the last review announced or that the cadence permits, whichever comes first. */
    private Phrase nextReview() {
        Optional<LocalDate> announced = last().flatMap(Review::next);
        Optional<LocalDate> permitted = last().flatMap(Review::on)
                .flatMap(on -> model.criteria().flatMap(Criteria::reviewEvery).map(every -> every.nextBy(on)));
        return Stream.of(announced, permitted)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(day -> Words.remarked(
                        Phrase.of(day.toString()),
                        day.isBefore(source.subject().today())
                                ? Optional.of("overdue on the date of this report")
                                : Optional.empty()))
                .orElseGet(Phrase::notStated);
    }

    private void residuals() {
        outline.lead("Residual risk against tolerance");
        Table.Draft table = Table.of("Residual risk against tolerance")
                .column("Standing", 30)
                .number("Threats", 14)
                .column("Which", 56);
        for (Standing standing : Standing.values()) {
            List<Phrase> ids = names.threats().stream()
                    .filter(id -> Optional.ofNullable(
                                    source.subject().residuals().get(id))
                            .map(Residual::standing)
                            .filter(standing::equals)
                            .isPresent())
                    .map(id -> names.shortLink(Kind.THREAT, id))
                    .toList();
            table.row(
                    Cell.of(Phrase.label(Words.capital(standing.words()), Levels.tone(standing))),
                    Cell.of(Integer.toString(ids.size())),
                    Cell.of(ids.isEmpty() ? Phrase.quiet("none") : Phrase.joined(ids, ", ")));
        }
        outline.add(table.done());
    }

    private void findings() {
        outline.lead("Findings still open");
        Table.Draft table = Table.of("Findings still open")
                .column("Severity", 30)
                .number("Open", 14)
                .column("Meaning", 56);
        for (Severity severity : Severity.values()) {
            String meaning = FindingsChapter.many(severity);
            table.row(
                    Cell.of(Phrase.label(Words.capital(severity.word()), FindingsChapter.tone(severity))),
                    Cell.of(Long.toString(source.assessment().count(severity))),
                    Cell.of(Words.capital(meaning.substring(meaning.indexOf(": ") + 2))));
        }
        outline.add(table.done());
        first();
    }

    /** What an assessor would call not in place, as far as it fits on the page. */
    private void first() {
        List<Phrase> errors = source.assessment().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> Phrase.of(new Run.Text(finding.message() + " "), new Run.Code(finding.code())))
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        outline.lead("To be settled first");
        outline.bullets(errors.subList(0, Math.min(errors.size(), FIRST)));
        outline.paragraph(Phrase.of(
                new Run.Text(
                        errors.size() > FIRST
                                ? (errors.size() - FIRST) + " more errors, and all warnings and notes, are in "
                                : "All findings are in "),
                new Run.Inside("findings", "chapter 11", "Findings still open"),
                new Run.Text(".")));
    }

    private void requirements() {
        int level = source.subject().level();
        outline.lead("Requirements of CCSS up to " + Words.level(level));
        Table.Draft table = Table.of("Requirements up to the target level")
                .column("The model shows", 30)
                .number("Requirements", 14)
                .column("Which", 56);
        for (Verdict verdict : Verdict.values()) {
            List<Phrase> ids = source.subject().catalogue().requirements().entrySet().stream()
                    .filter(entry -> entry.getValue().level() <= level)
                    .filter(entry -> source.assessment().requirements().get(entry.getKey()) == verdict)
                    .map(entry -> names.requirement(entry.getKey()))
                    .toList();
            table.row(
                    Cell.of(Phrase.label(Words.capital(verdict.words()), TraceabilityChapter.tone(verdict))),
                    Cell.of(Integer.toString(ids.size())),
                    Cell.of(ids.isEmpty() ? Phrase.quiet("none") : Phrase.joined(ids, ", ")));
        }
        outline.add(table.done());
        outline.paragraph(Phrase.quiet("What the model shows is no statement of conformity; that is an assessor's."));
    }
}
