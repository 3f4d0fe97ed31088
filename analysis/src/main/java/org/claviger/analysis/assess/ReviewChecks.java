package org.claviger.analysis.assess;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.standing.DocumentStanding;
import org.claviger.model.Criteria;
import org.claviger.model.Model;
import org.claviger.model.PolicyDocument;
import org.claviger.model.Responsibility;
import org.claviger.model.Review;
import org.claviger.model.Role;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** Findings about reviews, responsibility and documents: CLV-701 to CLV-705, CLV-716 and CLV-717. */
final class ReviewChecks {
    private static final RequirementId THREAT_MODEL = new RequirementId("2.03.2.1");

    private ReviewChecks() {}

    static void run(Subject subject, Findings findings) {
        cadence(subject, findings);
        held(subject, findings);
        responsibility(subject, findings);
        subject.model()
                .documents()
                .forEach((id, document) -> document(new Ref(Kind.DOCUMENT, id), document, subject, findings));
        future(subject, findings);
    }

    /** The review of the threat model is recorded as reviews, not as a task. */
    static boolean isThreatModelReview(RequirementId requirement) {
        return requirement.equals(THREAT_MODEL);
    }

    /** CLV-702: how often the model is reviewed is decided, and at least once a year. */
    private static void cadence(Subject subject, Findings findings) {
        Optional<Interval> every = subject.model().criteria().flatMap(Criteria::reviewEvery);
        if (every.isEmpty()) {
            findings.at("criteria", "CLV-702", "How often the threat model is reviewed is not stated.");
        } else if (every.get().compareTo(Interval.YEARLY) > 0) {
            findings.at(
                    "criteria",
                    "CLV-702",
                    "The threat model is reviewed every " + every.get() + ", less than once a year.",
                    "review-every");
        }
    }

    /** CLV-701, CLV-703, CLV-704: reviews were held, lately, and looked at something. */
    private static void held(Subject subject, Findings findings) {
        Map<String, Review> reviews = subject.model().reviews();
        Optional<LocalDate> last = reviews.values().stream()
                .flatMap(review -> review.on().stream())
                .filter(on -> !on.isAfter(subject.today()))
                .max(LocalDate::compareTo);
        if (last.isEmpty()) {
            findings.at("reviews", "CLV-703", "No review of the threat model is recorded.");
        } else {
            overdue(last.get(), subject, findings);
        }
        reviews.forEach((id, review) -> {
            boolean answered = review.answers()
                    .filter(answers -> subject.says(answers.current())
                            && subject.says(answers.effective())
                            && subject.says(answers.reduced()))
                    .isPresent();
            if (review.lookedAt().isEmpty() || !answered) {
                Ref ref = new Ref(Kind.REVIEW, id);
                String what = review.lookedAt().isEmpty() ? "what was looked at" : "answers to the three questions";
                findings.at(ref, "CLV-704", ref + " does not record " + what + ".");
            }
        });
    }

    private static void overdue(LocalDate last, Subject subject, Findings findings) {
        Interval every =
                subject.model().criteria().flatMap(Criteria::reviewEvery).orElse(Interval.YEARLY);
        LocalDate due = every.nextBy(last);
        Optional<LocalDate> announced = subject.model().reviews().values().stream()
                .filter(review -> review.on().equals(Optional.of(last)))
                .flatMap(review -> review.next().stream())
                .min(LocalDate::compareTo);
        LocalDate earliest = announced.filter(next -> next.isBefore(due)).orElse(due);
        if (earliest.isBefore(subject.today())) {
            findings.at(
                    "reviews", "CLV-701", "The last review was on " + last + "; the next was due by " + earliest + ".");
        }
    }

    /** CLV-705: a role of executive management is responsible, in writing. */
    private static void responsibility(Subject subject, Findings findings) {
        Model model = subject.model();
        Optional<Ref> by = model.responsibility().flatMap(Responsibility::by);
        if (by.isEmpty()) {
            findings.at(
                    "responsibility",
                    "CLV-705",
                    "No member of executive management has taken responsibility in writing.");
        } else if (!executive(by.get(), model)) {
            findings.at(
                    "responsibility",
                    "CLV-705",
                    by.get() + " has taken responsibility, but is not said to be of executive management.",
                    "by");
        } else if (model.responsibility().flatMap(Responsibility::record).isEmpty()) {
            findings.at(
                    "responsibility",
                    "CLV-705",
                    "No signed document is named by which " + by.get() + " took responsibility.");
        }
        if (model.system().accountable().isEmpty()) {
            findings.at("system", "CLV-705", "Nobody is accountable for the system.");
        } else if (!executive(model.system().accountable().get(), model)) {
            findings.at(
                    "system",
                    "CLV-705",
                    model.system().accountable().get()
                            + " is accountable, but is not said to be of executive management.",
                    "accountable");
        }
    }

    private static boolean executive(Ref role, Model model) {
        return Optional.ofNullable(model.roles().get(role.id()))
                .filter(Role::executive)
                .isPresent();
    }

    /** CLV-717: a document counts when it is approved, in force, and not overdue for its own review. */
    private static void document(Ref ref, PolicyDocument document, Subject subject, Findings findings) {
        for (DocumentStanding gap : DocumentStanding.all(document, subject.today())) {
            switch (gap) {
                case NOT_APPROVED -> findings.at(ref, "CLV-717", "Nobody has approved " + ref + " with a date.");
                case NO_EFFECTIVE_DATE ->
                    findings.at(ref, "CLV-717", "Since when " + ref + " is in force is not stated.");
                case NOT_YET_IN_FORCE ->
                    findings.at(
                            ref,
                            "CLV-717",
                            ref + " is not in force before "
                                    + document.effective().orElseThrow() + ".",
                            "effective");
                case REVIEW_OVERDUE ->
                    findings.at(
                            ref,
                            "CLV-717",
                            "The review of " + ref + " was due by "
                                    + DocumentStanding.due(document).orElseThrow() + ".",
                            "review-every");
                case IN_FORCE -> throw new IllegalStateException("nothing stands in the way of " + ref);
            }
        }
    }

    /** CLV-716: nothing that is dated in the future counts as evidence. */
    private static void future(Subject subject, Findings findings) {
        Model model = subject.model();
        model.reviews().forEach((id, each) -> dated(new Ref(Kind.REVIEW, id), each.on(), "on", subject, findings));
        model.acceptances()
                .forEach((id, each) -> dated(new Ref(Kind.ACCEPTANCE, id), each.on(), "on", subject, findings));
        model.documents().forEach((id, each) -> {
            Ref ref = new Ref(Kind.DOCUMENT, id);
            dated(ref, each.reviewed(), "reviewed", subject, findings);
            dated(ref, each.approved().flatMap(decision -> decision.on()), "approved", subject, findings);
        });
        model.tasks().forEach((id, each) -> {
            Ref ref = new Ref(Kind.TASK, id);
            dated(ref, each.last(), "last", subject, findings);
            dated(
                    ref,
                    each.because().flatMap(reason -> reason.adopted()).flatMap(decision -> decision.on()),
                    "because",
                    subject,
                    findings);
        });
        model.keys()
                .forEach((id, each) -> each.copies()
                        .forEach(copy ->
                                dated(new Ref(Kind.KEY, id), copy.restoreTested(), "copies", subject, findings)));
        model.criteria()
                .flatMap(criteria -> criteria.approved())
                .flatMap(decision -> decision.on())
                .ifPresent(day -> part("criteria", "approved", day, subject, findings));
        model.responsibility()
                .flatMap(Responsibility::since)
                .ifPresent(day -> part("responsibility", "since", day, subject, findings));
        model.controls().forEach((id, each) -> {
            if (ControlChecks.inPlace(each)) {
                dated(new Ref(Kind.CONTROL, id), each.since(), "since", subject, findings);
            }
        });
        model.suppliers().forEach((id, each) -> {
            Ref ref = new Ref(Kind.SUPPLIER, id);
            dated(ref, each.assessed().flatMap(decision -> decision.on()), "assessed", subject, findings);
            dated(ref, each.reviewed(), "reviewed", subject, findings);
        });
        model.compromisePlans()
                .forEach((id, each) ->
                        dated(new Ref(Kind.COMPROMISE_PLAN, id), each.tested(), "tested", subject, findings));
    }

    private static void part(String part, String field, LocalDate day, Subject subject, Findings findings) {
        if (day.isAfter(subject.today())) {
            findings.at(part, "CLV-716", part + " states " + field + ": " + day + ", which has not come yet.", field);
        }
    }

    private static void dated(Ref ref, Optional<LocalDate> date, String field, Subject subject, Findings findings) {
        date.filter(day -> day.isAfter(subject.today()))
                .ifPresent(day -> findings.at(
                        ref, "CLV-716", ref + " states " + field + ": " + day + ", which has not come yet.", field));
    }
}
