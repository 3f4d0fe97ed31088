package org.claviger.analysis.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.assess.Places.Stored;
import org.claviger.model.Copy;
import org.claviger.model.Key;
import org.claviger.model.KeyState;
import org.claviger.model.KeyType;
import org.claviger.model.Model;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** Findings about key material, its inventory and its backups: CLV-605 to CLV-609 and CLV-613. */
final class KeyChecks {
    private static final RequirementId OPERATIONAL_BACKUP = new RequirementId("1.03.2.1");
    private static final RequirementId EVERY_BACKUP = new RequirementId("1.03.2.2");

    /** Longer chains of derivation do not occur; a cycle is already an error of the language. */
    private static final int LONGEST_CHAIN = 20;

    private KeyChecks() {}

    static void run(Subject subject, Findings findings) {
        Model model = subject.model();
        Map<String, List<Stored>> copies = Places.copies(model);
        Backups backups = Backups.of(model, copies.keySet());
        Map<String, Set<Ref>> inUse = placesOfUse(model);
        Set<String> signing = signing(model);
        Set<String> reported = new HashSet<>();
        model.keys().forEach((id, key) -> {
            Ref ref = new Ref(Kind.KEY, id);
            inventory(ref, key, findings);
            backedUp(ref, key, backups, signing, findings);
            if (key.backupOf().isEmpty()) {
                copies.getOrDefault(id, List.of()).forEach(copy -> copy(ref, copy, inUse, reported, subject, findings));
            }
        });
    }

    /** Keys that sign for a wallet: the operational ones. */
    private static Set<String> signing(Model model) {
        Set<String> signing = new HashSet<>();
        model.wallets()
                .values()
                .forEach(wallet ->
                        wallet.scheme().ifPresent(scheme -> scheme.of().forEach(key -> signing.add(key.id()))));
        return signing;
    }

    /** Devices and locations where a key, or anything derived from it, is used. */
    private static Map<String, Set<Ref>> placesOfUse(Model model) {
        Map<String, Set<Ref>> places = new HashMap<>();
        model.keys().forEach((id, key) -> {
            Ref ref = new Ref(Kind.KEY, id);
            Set<Ref> own = new LinkedHashSet<>(Places.devices(ref, model));
            own.addAll(Places.locations(ref, model));
            Optional<Ref> at = Optional.of(ref);
            for (int i = 0; i < LONGEST_CHAIN && at.isPresent(); i++) {
                places.computeIfAbsent(at.get().id(), _ -> new LinkedHashSet<>())
                        .addAll(own);
                at = Optional.ofNullable(model.keys().get(at.get().id())).flatMap(Key::derivedFrom);
            }
        });
        return places;
    }

    /** CLV-609: the inventory says of each key what it is, how critical, in which state, where, and who reaches it. */
    private static void inventory(Ref ref, Key key, Findings findings) {
        if (key.state().equals(Optional.of(KeyState.DESTROYED))) {
            return;
        }
        boolean placed = !key.in().isEmpty()
                || key.copies().stream().anyMatch(copy -> copy.in().isPresent());
        List<String> missing = new ArrayList<>();
        note(missing, key.type().isPresent(), "type");
        note(missing, key.criticality().isPresent(), "criticality");
        note(missing, key.state().isPresent(), "state");
        note(missing, placed, "in (or in of copies)");
        boolean reached = !key.heldBy().isEmpty()
                || !key.callableBy().isEmpty()
                || key.copies().stream().anyMatch(copy -> !copy.heldBy().isEmpty());
        note(missing, reached, "held-by or callable-by");
        if (!missing.isEmpty()) {
            findings.at(ref, "CLV-609", "The inventory does not state of " + ref + ": " + Words.list(missing) + ".");
        }
    }

    private static void note(List<String> missing, boolean there, String field) {
        if (!there) {
            missing.add(field);
        }
    }

    /** CLV-605: there is a copy to restore from, of the key or of what it is derived from. */
    private static void backedUp(Ref ref, Key key, Backups backups, Set<String> signing, Findings findings) {
        boolean wanted = key.type()
                        .filter(type -> type != KeyType.BACKUP && type != KeyType.CREDENTIAL)
                        .isPresent()
                && key.backupOf().isEmpty()
                && key.state()
                        .filter(state -> state == KeyState.DESTROYED || state == KeyState.DEACTIVATED)
                        .isEmpty();
        if (wanted && !backups.restorable(ref)) {
            RequirementId requirement = signing.contains(ref.id()) ? OPERATIONAL_BACKUP : EVERY_BACKUP;
            findings.at(
                    ref,
                    "CLV-605",
                    "There is no backup of " + ref + ", nor of anything that it is derived from.",
                    List.of(requirement));
        }
    }

    private static void copy(
            Ref key,
            Stored stored,
            Map<String, Set<Ref>> inUse,
            Set<String> reported,
            Subject subject,
            Findings findings) {
        String[] field =
                stored.index() < 0 ? new String[] {"in"} : new String[] {"copies", Integer.toString(stored.index())};
        beside(key, stored, inUse, subject, findings, field);
        if (!reported.add(stored.key() + "#" + stored.index())) {
            return;
        }
        String where = stored.in().map(in -> " in " + in).orElse("");
        stored.copy().ifPresent(copy -> {
            if (!copy.sealed()) {
                findings.at(
                        stored.key(),
                        "CLV-607",
                        "The copy of " + key + where + " is not under a tamper-evident seal.",
                        field);
            }
            restoreTested(key, stored.key(), copy, where, subject, findings, field);
        });
        if (!stored.encrypted() && stored.copy().isPresent()) {
            findings.at(stored.key(), "CLV-608", "The copy of " + key + where + " is not encrypted.", field);
        }
    }

    /** CLV-606: the copy does not burn or leave together with the original. */
    private static void beside(
            Ref key, Stored stored, Map<String, Set<Ref>> inUse, Subject subject, Findings findings, String... field) {
        if (stored.in().isEmpty()) {
            return;
        }
        Set<Ref> places = inUse.getOrDefault(key.id(), Set.of());
        Optional<Ref> location = Places.locationOf(stored.in().get(), subject.model());
        if (places.contains(stored.in().get())
                || location.filter(places::contains).isPresent()) {
            findings.at(
                    stored.key(),
                    "CLV-606",
                    "The backup of " + key + " is at the place where the key is used: "
                            + location.orElse(stored.in().get()) + ".",
                    field);
        }
    }

    /** CLV-613: a restore from the copy has succeeded, within the last year. */
    private static void restoreTested(
            Ref key, Ref stated, Copy copy, String where, Subject subject, Findings findings, String... field) {
        if (copy.restoreTested().isEmpty()) {
            findings.at(
                    stated, "CLV-613", "No restore from the copy of " + key + where + " has ever been tested.", field);
            return;
        }
        if (Interval.YEARLY.nextBy(copy.restoreTested().get()).isBefore(subject.today())) {
            findings.at(
                    stated,
                    "CLV-613",
                    "A restore from the copy of " + key + where + " was last tested on "
                            + copy.restoreTested().get() + ", more than a year ago.",
                    field);
        }
    }
}
