package org.claviger.analysis.assess;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.Key;
import org.claviger.model.Scheme;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.Wallet;
import org.claviger.model.Weighing;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about wallets, their signers and how assets leave them: CLV-601 to CLV-604 and CLV-610 to CLV-612. */
final class WalletChecks {
    private WalletChecks() {}

    static void run(Subject subject, Findings findings) {
        subject.model().wallets().forEach((id, wallet) -> {
            Ref ref = new Ref(Kind.WALLET, id);
            incomplete(ref, wallet, findings);
            if (single(wallet)) {
                weighing(ref, wallet, findings);
            } else if (wallet.scheme().isPresent()) {
                spare(ref, wallet, findings);
                apart(ref, wallet, subject, findings);
                quorum(ref, wallet, subject, findings);
            }
        });
        subject.model().workflows().forEach((id, workflow) ->
                verification(new Ref(Kind.WORKFLOW, id), workflow.steps(), findings));
    }

    private static boolean single(Wallet wallet) {
        return wallet.scheme().filter(scheme -> signers(scheme).size() == 1).isPresent()
                || wallet.scheme().flatMap(Scheme::threshold).equals(Optional.of(1));
    }

    private static List<Ref> signers(Scheme scheme) {
        return scheme.of();
    }

    /** CLV-610: who signs and how assets leave is said. */
    private static void incomplete(Ref ref, Wallet wallet, Findings findings) {
        boolean signers = wallet.scheme().filter(scheme -> !scheme.of().isEmpty() && scheme.threshold().isPresent()).isPresent();
        if (!signers) {
            findings.at(ref, "CLV-610", ref + " does not say which keys sign and how many of them are needed.");
        }
        if (wallet.workflow().isEmpty()) {
            findings.at(ref, "CLV-610", ref + " does not say by which workflow assets leave it.");
        }
    }

    /** CLV-601: one signer only after weighing. */
    private static void weighing(Ref ref, Wallet wallet, Findings findings) {
        Optional<Weighing> weighing = wallet.singleSigner();
        boolean whole = weighing.filter(each -> each.criticality().isPresent()
                        && each.customerLoss().isPresent()
                        && !each.threats().isEmpty()
                        && each.controls().isPresent())
                .isPresent();
        if (!whole) {
            findings.at(
                    ref,
                    "CLV-601",
                    "One signer moves " + ref + ", and the weighing of criticality, customers' loss, threats and controls is "
                            + (weighing.isPresent() ? "incomplete." : "missing."),
                    weighing.isPresent() ? "single-signer" : "scheme");
        }
    }

    /** CLV-602: a key more than are needed, or a spare one. */
    private static void spare(Ref ref, Wallet wallet, Findings findings) {
        Scheme scheme = wallet.scheme().orElseThrow();
        boolean redundant = scheme.threshold().filter(needed -> needed < scheme.of().size()).isPresent();
        if (!redundant && wallet.spareKeys().isEmpty()) {
            findings.at(ref, "CLV-602", ref + " needs all of its keys; there is no redundant one for recovery.", "scheme");
        }
    }

    /** CLV-603, CLV-604: signers in different places, on different devices. */
    private static void apart(Ref ref, Wallet wallet, Subject subject, Findings findings) {
        Scheme scheme = wallet.scheme().orElseThrow();
        Map<Ref, Set<Ref>> byDevice = new LinkedHashMap<>();
        Map<Ref, Set<Ref>> byPlace = new LinkedHashMap<>();
        for (Ref signer : scheme.of()) {
            for (Ref device : Places.devices(signer, subject.model())) {
                byDevice.computeIfAbsent(device, _ -> new LinkedHashSet<>()).add(signer);
            }
            for (Ref place : Places.locations(signer, subject.model())) {
                byPlace.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(signer);
            }
        }
        byDevice.forEach((device, signers) -> {
            if (signers.size() > 1) {
                findings.at(ref, "CLV-604", "Several signers of " + ref + " are on " + device + ": " + Words.refs(signers) + ".", "scheme");
            }
        });
        int needed = scheme.threshold().orElse(scheme.of().size());
        byPlace.forEach((place, signers) -> {
            if (signers.size() >= needed) {
                findings.at(
                        ref, "CLV-603", "Enough signers of " + ref + " to move it are at one place, " + place + ": " + Words.refs(signers) + ".", "scheme");
            }
        });
    }

    /** CLV-612: nobody alone, in whatever seats, holds what is needed. */
    private static void quorum(Ref ref, Wallet wallet, Subject subject, Findings findings) {
        Scheme scheme = wallet.scheme().orElseThrow();
        int needed = scheme.threshold().orElse(scheme.of().size());
        if (needed < 2) {
            return;
        }
        Map<Ref, Set<Ref>> byHolder = new LinkedHashMap<>();
        for (Ref signer : scheme.of()) {
            Key key = subject.model().keys().get(signer.id());
            if (key != null) {
                key.heldBy().stream()
                        .flatMap(holder -> Stream.concat(alone(holder, subject), personsIn(holder, subject)))
                        .forEach(holder -> byHolder.computeIfAbsent(holder, _ -> new LinkedHashSet<>()).add(signer));
            }
        }
        byHolder.forEach((holder, signers) -> {
            if (signers.size() >= needed) {
                findings.at(
                        ref, "CLV-612", holder + " alone holds enough signers to move " + ref + ": " + Words.refs(signers) + ".", "scheme");
            }
        });
    }

    /** A role with several seats is several persons, so holding many keys says nothing of any one of them. */
    private static Stream<Ref> alone(Ref holder, Subject subject) {
        boolean several = holder.kind() == Kind.ROLE
                && Optional.ofNullable(subject.model().roles().get(holder.id()))
                        .flatMap(role -> role.seats())
                        .filter(seats -> seats > 1)
                        .isPresent();
        return several ? Stream.empty() : Stream.of(holder);
    }

    private static Stream<Ref> personsIn(Ref holder, Subject subject) {
        return subject.model().persons().entrySet().stream()
                .filter(person -> person.getValue().roles().contains(holder)
                        && alone(holder, subject).findAny().isPresent())
                .map(person -> new Ref(Kind.PERSON, person.getKey()));
    }

    /** CLV-611: whoever approves has something to check against that is not what built or showed the transaction. */
    private static void verification(Ref ref, List<Step> steps, Findings findings) {
        boolean verified = steps.stream().anyMatch(WalletChecks::independent);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean said = step.verifiesOn().isPresent() && step.verifiesOn().get().isEmpty();
            if (step.step() == StepKind.APPROVE && !independent(step) && (said || !verified)) {
                findings.at(
                        ref,
                        "CLV-611",
                        "In " + ref + " whoever approves has no independent way to verify what is approved"
                                + (step.sees().isEmpty() ? "." : "; everybody looks at " + Words.refs(step.sees()) + "."),
                        "steps",
                        Integer.toString(i));
            }
        }
    }

    private static boolean independent(Step step) {
        boolean elsewhere = step.verifiesOn()
                .filter(means -> means.stream().anyMatch(each -> !step.sees().contains(each)))
                .isPresent();
        return elsewhere || step.step() == StepKind.VERIFY && (!step.on().isEmpty() || !step.over().isEmpty());
    }
}
