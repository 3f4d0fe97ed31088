package org.claviger.server.keys;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Derivation;
import org.claviger.model.Key;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Table;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** Key material that a key comes from, is part of or protects, and what comes from it, is part of it or protects it. */
record Family(OpenSystem here) {
    Table table(Ref self, Key key) {
        Table.Draft table = Table.of("Its family")
                .column("What it is to it", 24)
                .column("Key material", 26)
                .column("Type", 12)
                .column("Criticality", 12)
                .column("Where", 14)
                .column("Held by", 12);
        key.derivedFrom().ifPresent(ref -> row(table, "derived from" + derivation(Optional.of(key)), ref));
        key.shareOf().ifPresent(ref -> row(table, "a share of", ref));
        key.encryptedBy().ifPresent(ref -> row(table, "encrypted by", ref));
        key.backupOf().forEach(ref -> row(table, "a backup of", ref));
        key.copies().stream()
                .flatMap(copy -> copy.encryptedBy().stream())
                .distinct()
                .forEach(ref -> row(table, "its copies are encrypted by", ref));
        here.referring(Kind.KEY, self, "derived-from")
                .forEach(ref -> row(table, "gives" + derivation(key(ref)), ref));
        List<Ref> shares = here.referring(Kind.KEY, self, "share-of");
        String given = key.sharesNeeded().map(needed -> needed + " of ").orElse("");
        shares.forEach(ref -> row(
                table, given.isEmpty() ? "given back with" : "given back by " + given + shares.size() + " with", ref));
        here.referring(Kind.KEY, self, "backup-of").forEach(ref -> row(table, "backed up by", ref));
        here.referring(Kind.KEY, self, "encrypted-by").forEach(ref -> row(table, "encrypts", ref));
        here.referring(Kind.KEY, self, "copies", "encrypted-by").forEach(ref -> row(table, "encrypts a copy of", ref));
        return table.done();
    }

    private Optional<Key> key(Ref ref) {
        return Optional.ofNullable(here.model().keys().get(ref.id()));
    }

    private static String derivation(Optional<Key> child) {
        Optional<Derivation> derivation = child.flatMap(Key::derivation);
        return derivation.map(how -> ", " + Words.of(how)).orElse("");
    }

    private void row(Table.Draft table, String what, Ref ref) {
        Optional<Key> key = key(ref);
        table.row(
                Cell.of(what),
                Cell.of(here.link(ref)),
                Cell.of(Words.choice(key.flatMap(Key::type))),
                Cell.of(Words.choice(key.flatMap(Key::criticality))),
                here.links(key.map(Key::in).orElse(List.of())),
                here.links(key.map(Key::heldBy).orElse(List.of())));
    }
}
