package org.claviger.analysis.assess;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.CutSets;
import org.claviger.analysis.structure.CompromiseEvent;
import org.claviger.analysis.structure.Question;
import org.claviger.analysis.structure.Quorum;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.analysis.structure.Supposition;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * Findings from who must fall for the funds to go: CLV-620 and CLV-621. Looked at are sets of one and of two, found without the
 * larger ones; the budget is memory alone, so that the same file always gets the same findings.
 */
final class StructureChecks {
    private static final int UP_TO = 2;
    private static final int MOST_NAMED = 4;
    private static final long MOST_SETS = 20_000;
    private static final Budget BUDGET = new Budget(() -> Instant.EPOCH, Duration.ofSeconds(1), 64L << 20);

    private final Subject subject;
    private final Findings findings;
    private final Structure structure;
    private final StructureAnalysis analysis;
    private final Set<Ref> named;

    private StructureChecks(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
        this.structure = Structure.of(subject.model(), subject.today(), Supposition.NONE);
        this.analysis = new StructureAnalysis(structure, BUDGET, 1);
        this.named = named(subject.model());
    }

    static void run(Subject subject, Findings findings) {
        if (subject.model().wallets().isEmpty()) {
            return;
        }
        new StructureChecks(subject, findings).run();
    }

    private void run() {
        Map<Ref, Unnamed> unnamed = new LinkedHashMap<>();
        for (Ref wallet : structure.wallets()) {
            if (analysis.principals(wallet, Question.THEFT, UP_TO) instanceof Answer.Shown<CutSets>(CutSets sets)) {
                structure.nominal(wallet).ifPresent(quorum -> quorum(wallet, quorum, sets));
                sets.smallestFirst().limit(MOST_SETS).forEach(set -> unnamed(wallet, set, unnamed));
            }
            defects(wallet).forEach(set -> unnamed(wallet, set, unnamed));
        }
        unnamed.forEach(this::incomplete);
    }

    /** What moves the assets alone although nobody falls: a flaw of a contract, a weak generation. */
    private List<SortedSet<String>> defects(Ref wallet) {
        return analysis.events(wallet, Question.THEFT, 1) instanceof Answer.Shown<CutSets>(CutSets sets)
                ? sets.smallestFirst()
                        .limit(MOST_SETS)
                        .filter(set -> structure.defect(new CompromiseEvent(set.first())))
                        .toList()
                : List.of();
    }

    /** CLV-620: fewer than the stated quorum suffice. Milder where threats name all who do: then it is known. */
    private void quorum(Ref wallet, Quorum quorum, CutSets sets) {
        int least = sets.smallestOrder().orElse(Integer.MAX_VALUE);
        if (least >= quorum.needed() || least < 1) {
            return;
        }
        BigInteger count = sets.countByOrder().get(least - 1);
        List<SortedSet<String>> first = sets.smallestFirst()
                .limit(count.min(BigInteger.valueOf(MOST_SETS)).longValue())
                .toList();
        String others = others(first, count);
        String message = wallet + " is stated as " + quorum.needed() + " of " + quorum.of() + ", but "
                + (least == 1 ? "one suffices: " : "two suffice: ") + names(first.getFirst()) + " ("
                + analysis.words(wallet, Question.THEFT, first.getFirst()) + ")" + others + ".";
        boolean known = first.stream().flatMap(Set::stream).allMatch(each -> addressed(new CompromiseEvent(each)));
        if (known) {
            findings.milder(wallet, "CLV-620", message, "scheme");
        } else {
            findings.at(wallet, "CLV-620", message, "scheme");
        }
    }

    private static String others(List<SortedSet<String>> first, BigInteger count) {
        if (first.size() < 2) {
            return "";
        }
        String next = first.stream()
                .skip(1)
                .limit(MOST_NAMED)
                .map(StructureChecks::names)
                .collect(Collectors.joining("; "));
        BigInteger left = count.subtract(BigInteger.valueOf(Math.min(first.size(), MOST_NAMED + 1)));
        return "; so do " + next + (left.signum() > 0 ? " and " + left + " more" : "");
    }

    private static String names(SortedSet<String> set) {
        return String.join(" with ", set);
    }

    // --- completeness ---------------------------------------------------------------------------------------------

    /** An element of a small set that no threat names. */
    private record Unnamed(Ref wallet, SortedSet<String> set, Set<Ref> wallets) {}

    private void unnamed(Ref wallet, SortedSet<String> set, Map<Ref, Unnamed> found) {
        for (String name : set) {
            CompromiseEvent event = new CompromiseEvent(name);
            if (!addressed(event)) {
                found.computeIfAbsent(event.element(), _ -> new Unnamed(wallet, set, new LinkedHashSet<>()))
                        .wallets()
                        .add(wallet);
            }
        }
    }

    /** CLV-621: the threat model does not think of something by which the assets go. */
    private void incomplete(Ref element, Unnamed unnamed) {
        SortedSet<String> company = new TreeSet<>(unnamed.set());
        company.removeIf(name -> new CompromiseEvent(name).element().equals(element));
        List<Ref> others = unnamed.wallets().stream()
                .filter(each -> !each.equals(unnamed.wallet()))
                .toList();
        findings.at(
                element,
                "CLV-621",
                element
                        + (company.isEmpty()
                                ? " alone moves " + unnamed.wallet()
                                : " together with " + names(company) + " moves " + unnamed.wallet())
                        + (others.isEmpty() ? "" : " (and " + Words.refs(others) + " likewise)")
                        + ", and no threat names " + whom(element) + ".");
    }

    private String whom(Ref element) {
        List<Ref> roles = roles(element).toList();
        return roles.isEmpty() ? "it" : "this person or " + Words.refs(roles);
    }

    /** Whether some threat is about it: about the person or a role of theirs, the key or what made it. */
    private boolean addressed(CompromiseEvent event) {
        Ref element = event.element();
        return switch (element.kind()) {
            case CONTROL, WORKFLOW, WALLET -> true;
            default -> Stream.concat(Stream.of(element), roles(element)).anyMatch(named::contains);
        };
    }

    private Stream<Ref> roles(Ref element) {
        return element.kind() == Kind.PERSON
                ? Optional.ofNullable(subject.model().persons().get(element.id())).stream()
                        .flatMap(person -> person.roles().stream())
                : Stream.of();
    }

    private static Set<Ref> named(Model model) {
        Set<Ref> named = new LinkedHashSet<>();
        for (Threat threat : model.threats().values()) {
            named.addAll(threat.targets());
            named.addAll(threat.keyMaterial());
        }
        return named;
    }
}
