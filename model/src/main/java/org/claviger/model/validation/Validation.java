package org.claviger.model.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claviger.model.Acceptance;
import org.claviger.model.Control;
import org.claviger.model.Elements;
import org.claviger.model.Key;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Period;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Review;
import org.claviger.model.Role;
import org.claviger.model.Scheme;
import org.claviger.model.Step;
import org.claviger.model.SystemProfile;
import org.claviger.model.binding.Nearest;
import org.claviger.model.binding.Walk;
import org.claviger.model.text.Document;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Problems;
import org.claviger.model.value.Money;
import org.claviger.model.value.Range;
import org.claviger.model.value.Rate;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;
import org.claviger.model.value.Span;

/** Everything that is wrong with a well-shaped model as such. */
public final class Validation {
    /** More than the world's wealth in any major currency; a larger amount is a slip of the suffix. */
    private static final BigDecimal ABSURD_AMOUNT = BigDecimal.TEN.pow(15);

    private static final Span ABSURD_SPAN = Span.parse("200 years");
    private static final double ABSURD_RATE_PER_YEAR = 1e6;

    /** Names that are compared with mistyped ones in all, since each comparison takes a microsecond or more. */
    private static final int MOST_COMPARED = 200_000;

    private final Elements elements;
    private final Document document;
    private final Problems problems;

    /** How many shares the model has of a key, by the key's id. */
    private final Map<String, Long> sharesOf;

    private int compared;

    private Validation(Model model, Document document, Problems problems) {
        this.elements = Elements.of(model);
        this.document = document;
        this.problems = problems;
        this.sharesOf = model.keys().values().stream()
                .flatMap(key -> key.shareOf().stream())
                .collect(Collectors.groupingBy(Ref::id, Collectors.counting()));
    }

    /** Adds every problem of the model; places are looked up in the document that it was read from. */
    public static void check(Model model, Document document, Problems problems) {
        Validation validation = new Validation(model, document, problems);
        Walk.over(model, Pointer.ROOT, validation::visit);
        Cycles.in(model, validation);
    }

    void report(Fault fault, Pointer path, String message, String remedy) {
        problems.add(fault, document.locate(path), document.actual(path), message, remedy);
    }

    private void visit(Object value, Pointer path) {
        switch (value) {
            case Ref ref -> reference(ref, path);
            case Money money -> money(money, path);
            case Span span -> span(span, path);
            case Rate rate -> rate(rate, path);
            case Range<?> range -> range(range, path);
            case SystemProfile system -> system(system, path);
            case Period period -> order(period.from(), period.to(), path.to("to"), "The period ends before it begins.");
            case Acceptance acceptance ->
                order(
                        acceptance.on(),
                        acceptance.until(),
                        path.to("until"),
                        "The acceptance ends before it was given.");
            case Review review ->
                order(review.on(), review.next(), path.to("next"), "The next review is before this one.");
            case Scheme scheme -> scheme(scheme, path);
            case Key key -> key(key, path);
            case Role role -> atLeastOne(role.seats(), path.to("seats"));
            case Step step -> atLeastOne(step.persons(), path.to("persons"));
            case PrivilegedChange change ->
                threshold(
                        change.threshold(), change.by().size(), path.to("threshold"), "those who can make the change");
            case Control control ->
                repeated(control.against().stream().map(Mapping::threat).toList(), path.to("against"));
            default -> {}
        }
    }

    private void reference(Ref ref, Pointer path) {
        if (elements.has(ref) || problems.full()) {
            return;
        }
        String near = nearest(ref)
                .map(id -> "; did you mean " + ref.kind().word() + "/" + id + "?")
                .orElse(".");
        report(
                Fault.DANGLING_REFERENCE,
                path,
                "There is no " + ref.kind().word() + " \"" + ref.id() + "\"" + near,
                "Define it under " + ref.kind().section() + ", or refer to one that is there.");
    }

    private Optional<String> nearest(Ref ref) {
        if (compared > MOST_COMPARED) {
            return Optional.empty();
        }
        List<String> known = elements.refs().stream()
                .filter(each -> each.kind() == ref.kind())
                .map(Ref::id)
                .toList();
        compared += known.size();
        return Nearest.to(ref.id(), known);
    }

    private void money(Money money, Pointer path) {
        if (money.amount().signum() < 0) {
            report(Fault.AMOUNT, path, "The amount " + money + " is negative.", "State amounts as positive figures.");
        } else if (money.amount().compareTo(ABSURD_AMOUNT) > 0) {
            report(
                    Fault.AMOUNT,
                    path,
                    "The amount " + money + " is more than there is.",
                    "Check the suffix: k thousand, M million, B 10^9, T 10^12.");
        }
    }

    private void span(Span span, Pointer path) {
        if (span.count().signum() < 0) {
            report(Fault.AMOUNT, path, "The time " + span + " is negative.", "State a span as a positive figure.");
        } else if (span.compareTo(ABSURD_SPAN) > 0) {
            report(Fault.AMOUNT, path, "The time " + span + " is longer than 200 years.", "Check the unit.");
        }
    }

    private void rate(Rate rate, Pointer path) {
        if (rate.count().signum() < 0) {
            report(Fault.AMOUNT, path, "The rate " + rate + " is negative.", "State a rate as a positive figure.");
        } else if (rate.perYear() > ABSURD_RATE_PER_YEAR) {
            report(Fault.AMOUNT, path, "The rate " + rate + " is more than a million a year.", "Check the unit.");
        }
    }

    private void range(Range<?> range, Pointer path) {
        if (!range.ordered()) {
            report(
                    Fault.RANGE,
                    path,
                    "The range " + range + " runs from high to low, or its ends cannot be compared.",
                    "Write the lower end first, both in the same unit or currency.");
        }
        visit(range.low(), path);
        if (!range.high().equals(range.low())) {
            visit(range.high(), path);
        }
    }

    private void system(SystemProfile system, Pointer path) {
        if (!Slug.valid(system.id())) {
            report(Fault.WRONG_ID, path.to("id"), "The system's id is not an id.", "Use " + Slug.FORM + ".");
        }
        system.targetLevel()
                .filter(level -> level < 1 || level > 3)
                .ifPresent(level -> report(
                        Fault.AMOUNT,
                        path.to("target-level"),
                        "There is no CCSS level " + level + ".",
                        "Write 1, 2 or 3."));
    }

    private void order(Optional<LocalDate> from, Optional<LocalDate> to, Pointer path, String message) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            report(Fault.DATES, path, message, "It begins on " + from.get() + "; write a day not before that.");
        }
    }

    private void scheme(Scheme scheme, Pointer path) {
        threshold(scheme.threshold(), scheme.of().size(), path.to("threshold"), "the keys that can sign");
        repeated(scheme.of(), path.to("of"));
    }

    private void key(Key key, Pointer path) {
        atLeastOne(key.dualControl(), path.to("dual-control"));
        atLeastOne(key.sharesNeeded(), path.to("shares-needed"));
        long shares = sharesOf.getOrDefault(idOf(path), 0L);
        key.sharesNeeded()
                .filter(needed -> needed > shares)
                .ifPresent(needed -> report(
                        Fault.THRESHOLD,
                        path.to("shares-needed"),
                        needed + " shares are needed, but the model has " + shares + ".",
                        "Write every share as a key with share-of: key/" + idOf(path) + "."));
    }

    private static String idOf(Pointer path) {
        return path.steps().getLast();
    }

    private void threshold(Optional<Integer> threshold, int of, Pointer path, String what) {
        atLeastOne(threshold, path);
        threshold
                .filter(needed -> needed > of && of > 0)
                .ifPresent(needed -> report(
                        Fault.THRESHOLD,
                        path,
                        "The threshold " + needed + " is above the number of " + what + ", " + of + ".",
                        "Write at most " + of + ", or add what is missing."));
    }

    private void atLeastOne(Optional<Integer> number, Pointer path) {
        number.filter(each -> each < 1 || each > 1000)
                .ifPresent(each -> report(
                        Fault.THRESHOLD, path, "The number " + each + " cannot be.", "Write a number from 1 to 1000."));
    }

    private void repeated(List<Ref> refs, Pointer path) {
        Set<Ref> seen = new HashSet<>();
        for (int i = 0; i < refs.size(); i++) {
            if (!seen.add(refs.get(i))) {
                report(
                        Fault.REPEATED,
                        path.to(i),
                        refs.get(i) + " stands here a second time.",
                        "Name each once; the same thing twice adds no strength.");
            }
        }
    }
}
