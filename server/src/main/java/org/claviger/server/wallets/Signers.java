package org.claviger.server.wallets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.Wallet;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** The keys that can sign, each with its device, its place and whoever can use it. */
record Signers(OpenSystem here) {
    Table table(Wallet wallet) {
        Table.Draft table = Table.of("Keys that can sign")
                .column("Key material", 22)
                .column("Part", 8)
                .column("In", 16)
                .column("Location", 18)
                .column("Supplier of the device", 14)
                .column("Who can use it", 22);
        Quorum.signers(wallet)
                .forEach(ref -> row(table, ref, wallet.spareKeys().contains(ref) ? "signs, spare" : "signs"));
        wallet.spareKeys().stream()
                .filter(ref -> !Quorum.signers(wallet).contains(ref))
                .forEach(ref -> row(table, ref, "spare"));
        return table.done();
    }

    private void row(Table.Draft table, Ref ref, String part) {
        Optional<Key> key = Optional.ofNullable(here.model().keys().get(ref.id()));
        List<Ref> in = key.map(Key::in).orElse(List.of());
        table.row(
                name(ref, key),
                Cell.of(part),
                here.links(in),
                here.links(Places.locations(ref, here.model())),
                here.links(suppliers(ref)),
                users(key));
    }

    private Cell users(Optional<Key> key) {
        List<Phrase> lines = new ArrayList<>();
        key.map(Key::heldBy)
                .orElse(List.of())
                .forEach(by -> lines.add(here.link(by).then(Phrase.quiet(" holds it"))));
        key.map(Key::callableBy)
                .orElse(List.of())
                .forEach(by -> lines.add(here.link(by).then(Phrase.quiet(" can have it used"))));
        key.flatMap(Key::dualControl)
                .filter(persons -> persons > 1)
                .ifPresent(persons -> lines.add(Phrase.quiet(persons + " persons together")));
        return Cell.lines(lines);
    }

    private Cell name(Ref ref, Optional<Key> key) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(here.link(ref));
        lines.add(Phrase.quiet(Stream.of(key.flatMap(Key::type), key.flatMap(Key::state))
                .flatMap(Optional::stream)
                .map(choice -> Words.of((Enum<?>) choice))
                .reduce((one, other) -> one + ", " + other)
                .orElse("")));
        return Cell.lines(lines);
    }

    private List<Ref> suppliers(Ref key) {
        return Places.devices(key, here.model()).stream()
                .flatMap(device -> Stream.ofNullable(here.model().components().get(device.id())))
                .map(Component::supplier)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
