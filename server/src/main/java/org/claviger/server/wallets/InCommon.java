package org.claviger.server.wallets;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.Role;
import org.claviger.model.Wallet;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.systems.OpenSystem;

/**
 * Devices, places, suppliers, administrators and people that several signers of a wallet have in common: whoever fails or
 * turns there reaches all of them. Counted as stated; what is not stated of a signer is not counted.
 */
record InCommon(OpenSystem here) {
    /** Something that signers share, by what it is to them. */
    private record Shared(String how, Ref ref) {}

    /** What two signers or more have in common, the most shared first. */
    Table table(Wallet wallet) {
        List<Ref> signers = Quorum.signers(wallet);
        Table.Draft table = Table.of("What signers have in common")
                .column("What they share", 28)
                .column("What it is to them", 22)
                .column("Signers", 30)
                .number("How many", 10)
                .column("Enough to sign", 10);
        shared(signers).entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .forEach(each -> table.row(
                        Cell.of(here.link(each.getKey().ref())),
                        Cell.of(each.getKey().how()),
                        here.links(each.getValue()),
                        Cell.of(each.getValue().size() + " of " + signers.size()),
                        Cell.of(enough(wallet, each.getValue().size()))));
        return table.done();
    }

    private static Phrase enough(Wallet wallet, int share) {
        Optional<Integer> needed = Quorum.needed(wallet);
        return needed.map(count -> share >= count
                        ? Phrase.label("yes, " + count + " needed", Tone.ATTENTION)
                        : Phrase.of("no, " + count + " needed"))
                .orElseGet(() -> Phrase.missing("how many are needed is not stated"));
    }

    private Map<Shared, Set<Ref>> shared(List<Ref> signers) {
        Map<Shared, Set<Ref>> shared = new LinkedHashMap<>();
        for (Ref signer : signers) {
            Places.locations(signer, here.model()).forEach(place -> add(shared, "place", place, signer));
            Places.devices(signer, here.model()).forEach(device -> device(shared, device, signer));
            Optional<Key> key = Optional.ofNullable(here.model().keys().get(signer.id()));
            key.map(Key::heldBy).orElse(List.of()).forEach(by -> add(shared, "holder" + seats(by), by, signer));
            key.map(Key::callableBy).orElse(List.of()).forEach(by -> add(shared, "can call it", by, signer));
            key.flatMap(Key::derivedFrom).ifPresent(by -> add(shared, "derived from it", by, signer));
        }
        return shared;
    }

    private void device(Map<Shared, Set<Ref>> shared, Ref ref, Ref signer) {
        add(shared, "device", ref, signer);
        Optional<Component> device =
                Optional.ofNullable(here.model().components().get(ref.id()));
        device.flatMap(Component::supplier).ifPresent(by -> add(shared, "supplier of the device", by, signer));
        device.flatMap(Component::hostedOn).ifPresent(by -> add(shared, "what the device runs on", by, signer));
        device.flatMap(Component::builtBy).ifPresent(by -> add(shared, "builds the device's software", by, signer));
        device.map(Component::administeredBy)
                .orElse(List.of())
                .forEach(by -> add(shared, "administers the device" + seats(by), by, signer));
    }

    /** Several seats are several persons: sharing a role is not yet sharing a human. */
    private String seats(Ref ref) {
        Optional<Integer> seats = ref.kind() == Kind.ROLE
                ? Optional.ofNullable(here.model().roles().get(ref.id())).flatMap(Role::seats)
                : Optional.empty();
        return seats.filter(count -> count > 1)
                .map(count -> ", a role of " + count + " seats")
                .orElse("");
    }

    private static void add(Map<Shared, Set<Ref>> shared, String how, Ref ref, Ref signer) {
        shared.computeIfAbsent(new Shared(how, ref), _ -> new LinkedHashSet<>()).add(signer);
    }
}
