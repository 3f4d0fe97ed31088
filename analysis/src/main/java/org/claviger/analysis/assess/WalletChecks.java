package org.claviger.analysis.assess;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.model.PrivilegedChange;
import org.claviger.model.Scheme;
import org.claviger.model.StepKind;
import org.claviger.model.Wallet;
import org.claviger.model.Weighing;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about wallets and their signers: CLV-601 to CLV-604, CLV-610, CLV-612, CLV-614 and CLV-616. */
final class WalletChecks {
    private WalletChecks() {}

    static void run(Subject subject, Findings findings) {
        SoleUsers users = SoleUsers.of(subject.model());
        subject.model().wallets().forEach((id, wallet) -> {
            Ref ref = new Ref(Kind.WALLET, id);
            incomplete(ref, wallet, findings);
            changes(ref, wallet, findings);
            unlimited(ref, wallet, subject, findings);
            if (single(wallet)) {
                weighing(ref, wallet, findings);
            } else if (wallet.scheme().isPresent()) {
                spare(ref, wallet, findings);
                apart(ref, wallet, subject, findings);
                quorum(ref, wallet, users, findings);
            }
        });
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
        boolean signers = wallet.scheme()
                .filter(scheme -> !scheme.of().isEmpty() && scheme.threshold().isPresent())
                .isPresent();
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
                    "One signer moves " + ref
                            + ", and the weighing of criticality, customers' loss, threats and controls is "
                            + (weighing.isPresent() ? "incomplete." : "missing."),
                    weighing.isPresent() ? "single-signer" : "scheme");
        }
    }

    /** CLV-602: a key more than are needed, or a spare one. */
    private static void spare(Ref ref, Wallet wallet, Findings findings) {
        Scheme scheme = wallet.scheme().orElseThrow();
        boolean redundant =
                scheme.threshold().filter(needed -> needed < scheme.of().size()).isPresent();
        boolean spare = !Set.copyOf(scheme.of()).containsAll(wallet.spareKeys());
        if (!redundant && !spare) {
            findings.at(
                    ref, "CLV-602", ref + " needs all of its keys; there is no redundant one for recovery.", "scheme");
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
                findings.at(
                        ref,
                        "CLV-604",
                        "Several signers of " + ref + " are on " + device + ": " + Words.refs(signers) + ".",
                        "scheme");
            }
        });
        int needed = scheme.threshold().orElse(scheme.of().size());
        byPlace.forEach((place, signers) -> {
            if (signers.size() >= needed) {
                findings.at(
                        ref,
                        "CLV-603",
                        "Enough signers of " + ref + " to move it are at one place, " + place + ": "
                                + Words.refs(signers) + ".",
                        "scheme");
            }
        });
    }

    /** CLV-612: nobody alone, in whatever seats, can use what is needed. */
    private static void quorum(Ref ref, Wallet wallet, SoleUsers users, Findings findings) {
        Scheme scheme = wallet.scheme().orElseThrow();
        int needed = scheme.threshold().orElse(scheme.of().size());
        if (needed < 2) {
            return;
        }
        users.eachOf(wallet, scheme.of(), (user, signers) -> {
            if (signers.size() >= needed) {
                findings.at(
                        ref,
                        "CLV-612",
                        user + " alone can use enough signers to move " + ref + ": " + Words.refs(signers) + ".",
                        "scheme");
            }
        });
    }

    /** CLV-614: no way around the quorum is easier than the quorum. */
    private static void changes(Ref ref, Wallet wallet, Findings findings) {
        int needed = wallet.scheme().flatMap(Scheme::threshold).orElse(1);
        for (int i = 0; i < wallet.changes().size(); i++) {
            PrivilegedChange change = wallet.changes().get(i);
            boolean stricter = change.delay()
                            .filter(delay -> delay.seconds().signum() > 0)
                            .isPresent()
                    || change.threshold().filter(persons -> persons > needed).isPresent();
            if (!stricter && change.until().isEmpty()) {
                findings.at(
                        ref,
                        "CLV-614",
                        "By " + Words.of(change.kind()) + " the assets of " + ref
                                + " can be moved as easily as by a transfer: no delay, no higher quorum, no end.",
                        "changes",
                        Integer.toString(i));
            }
        }
    }

    /** CLV-616: something stops an automatic drain: a limit, or a person. */
    private static void unlimited(Ref ref, Wallet wallet, Subject subject, Findings findings) {
        boolean person = wallet.workflow().stream()
                .flatMap(workflow ->
                        Stream.ofNullable(subject.model().workflows().get(workflow.id())))
                .flatMap(workflow -> workflow.steps().stream())
                .anyMatch(step -> (step.step() == StepKind.APPROVE || step.step() == StepKind.VERIFY)
                        && !step.by().isEmpty());
        if (!wallet.workflow().isEmpty() && wallet.limits().isEmpty() && !person) {
            findings.at(ref, "CLV-616", "Neither a limit nor a person stands between a caller and all of " + ref + ".");
        }
    }
}
