package org.claviger.analysis.assess;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claviger.model.CompromisePlan;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.KeyType;
import org.claviger.model.PlanRole;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about what is done when key material is compromised: CLV-707 to CLV-713. */
final class CompromisePlanChecks {
    /** A person told by title, or an address or number at which one is reached. */
    private static final Pattern PERSON =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Mlle)\\.? \\p{Lu}\\p{Ll}+"
                    + "|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{2,64}"
                    + "|\\+\\d{1,3}[ (/]?\\d[\\d ()/]{5,18}\\d");

    /** Somebody who is to be reached, told by what looks like a first and a last name. */
    private static final Pattern REACHED = Pattern.compile(
            "\\b(?:[Cc]all|[Aa]sk|[Pp]hone|[Rr]ing|[Cc]ontact|[Ii]nform|[Nn]otify|[Tt]ell|[Ww]ake|[Mm]ail|[Ee]mail|[Tt]ext|[Mm]essage|[Aa]lert)s? "
                    + "(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+)");

    private CompromisePlanChecks() {}

    static void run(Subject subject, Findings findings) {
        Map<String, CompromisePlan> plans = subject.model().compromisePlans();
        if (plans.isEmpty()) {
            findings.at("compromise-plans", "CLV-712", "There is no plan for the compromise of key material.");
        }
        Predicate<String> known = known(subject);
        plans.forEach((id, plan) -> {
            Ref ref = new Ref(Kind.COMPROMISE_PLAN, id);
            persons(ref, plan, known, findings);
            secondaries(ref, plan, findings);
            channels(ref, plan, subject, findings);
            tested(ref, plan, subject, findings);
        });
        if (!plans.isEmpty()) {
            keyTypes(subject, findings);
            scenarios(subject, findings);
        }
    }

    /** CLV-707: roles act, never named persons. */
    private static void persons(Ref ref, CompromisePlan plan, Predicate<String> known, Findings findings) {
        List<PlanRole> roles = plan.roles();
        for (int i = 0; i < roles.size(); i++) {
            Optional<Ref> person = Stream.of(roles.get(i).role(), roles.get(i).secondary())
                    .flatMap(Optional::stream)
                    .filter(each -> each.kind() == Kind.PERSON)
                    .findFirst();
            if (person.isPresent()) {
                findings.at(
                        ref,
                        "CLV-707",
                        ref + " names " + person.get() + " instead of a role.",
                        "roles",
                        Integer.toString(i));
            }
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            if (namesPerson(plan.steps().get(i), known)) {
                findings.at(
                        ref,
                        "CLV-707",
                        "A step of " + ref + " names a person or an address of one.",
                        "steps",
                        Integer.toString(i));
            }
        }
        boolean told = roles.stream().flatMap(role -> role.does().stream()).anyMatch(text -> namesPerson(text, known))
                || plan.title().filter(text -> namesPerson(text, known)).isPresent();
        if (told) {
            findings.at(ref, "CLV-707", ref + " names a person or an address of one.", "roles");
        }
    }

    private static boolean namesPerson(String text, Predicate<String> known) {
        return PERSON.matcher(text).find()
                || REACHED.matcher(text)
                        .results()
                        .anyMatch(match -> !known.test(match.group(1)) || !known.test(match.group(2)));
    }

    /** Whether a word is part of the name of something in the model, and so no person's; each word is looked up once. */
    private static Predicate<String> known(Subject subject) {
        Map<String, Boolean> looked = new HashMap<>();
        return word -> looked.computeIfAbsent(word.toLowerCase(Locale.ROOT), lower -> known(lower, subject));
    }

    private static boolean known(String lower, Subject subject) {
        return subject.elements().refs().stream()
                .filter(ref -> ref.kind() != Kind.PERSON)
                .anyMatch(ref -> ref.id().contains(lower)
                        || subject.elements().name(ref).toLowerCase(Locale.ROOT).contains(lower));
    }

    /** CLV-708: somebody stands in for everybody. */
    private static void secondaries(Ref ref, CompromisePlan plan, Findings findings) {
        if (plan.roles().isEmpty()) {
            findings.at(ref, "CLV-708", ref + " names no roles.");
        }
        for (int i = 0; i < plan.roles().size(); i++) {
            PlanRole role = plan.roles().get(i);
            boolean other = role.secondary()
                    .filter(each -> !role.role().equals(Optional.of(each)))
                    .isPresent();
            if (!other) {
                String who = role.role().map(Ref::toString).orElse("a role");
                findings.at(
                        ref,
                        "CLV-708",
                        "In " + ref + " nobody stands in for " + who + ".",
                        "roles",
                        Integer.toString(i));
            }
        }
    }

    /** CLV-709: the plan goes over approved communication channels. */
    private static void channels(Ref ref, CompromisePlan plan, Subject subject, Findings findings) {
        List<Ref> approved = subject.model().system().approvedChannels();
        if (plan.channels().isEmpty()) {
            findings.at(ref, "CLV-709", ref + " names no approved communication channel.");
        } else if (plan.channels().stream().noneMatch(approved::contains)) {
            findings.at(
                    ref,
                    "CLV-709",
                    "None of the channels of " + ref + " is among the system's approved ones.",
                    "channels");
        }
    }

    /** CLV-713: the plan was tested within the last year. */
    private static void tested(Ref ref, CompromisePlan plan, Subject subject, Findings findings) {
        if (plan.tested().isEmpty()) {
            findings.at(ref, "CLV-713", ref + " has never been tested.");
        } else if (Interval.YEARLY.nextBy(plan.tested().get()).isBefore(subject.today())) {
            findings.at(
                    ref, "CLV-713", ref + " was last tested on " + plan.tested().get() + ".", "tested");
        }
    }

    /** CLV-710: every type of key material in the inventory is covered by a plan. */
    private static void keyTypes(Subject subject, Findings findings) {
        Map<KeyType, String> inventory = new EnumMap<>(KeyType.class);
        subject.model().keys().forEach((id, key) -> {
            if (key.state().filter(state -> state == KeyState.DESTROYED).isEmpty()) {
                key.type().ifPresent(type -> inventory.putIfAbsent(type, id));
            }
        });
        Set<KeyType> covered = EnumSet.noneOf(KeyType.class);
        for (CompromisePlan plan : subject.model().compromisePlans().values()) {
            covered.addAll(plan.keyTypes());
            plan.covers().stream()
                    .flatMap(ref -> Optional.ofNullable(subject.model().keys().get(ref.id())).stream())
                    .map(Key::type)
                    .forEach(type -> type.ifPresent(covered::add));
        }
        inventory.forEach((type, id) -> {
            if (!covered.contains(type)) {
                findings.at(
                        "compromise-plans",
                        "CLV-710",
                        "No plan covers key material of the type " + Words.of(type) + ", such as key/" + id + ".");
            }
        });
    }

    /** CLV-711: every compromise scenario of the threat model is answered by a plan. */
    private static void scenarios(Subject subject, Findings findings) {
        Set<Ref> answered = new HashSet<>();
        subject.model().compromisePlans().values().forEach(plan -> answered.addAll(plan.scenarios()));
        subject.model().threats().forEach((id, threat) -> {
            Ref ref = new Ref(Kind.THREAT, id);
            if (threat.category().equals(Optional.of(ThreatCategory.KEY_MATERIAL_COMPROMISE))
                    && !answered.contains(ref)) {
                findings.at(ref, "CLV-711", "No compromise plan answers " + ref + ".");
            }
        });
    }
}
