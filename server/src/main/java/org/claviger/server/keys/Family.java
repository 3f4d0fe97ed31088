package org.claviger.server.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Ref, List<String>> ties = ties(self, key);
        Table.Draft table = Table.of("Its family")
                .column("Key material", 26)
                .column("Tie", 24)
                .column("Type", 12)
                .column("Criticality", 12)
                .column("Where", 14)
                .column("Held by", 12);
        ties.forEach((ref, words) -> row(table, ref, words));
        return table.done();
    }

    /** Every other key with what ties it to this one. */
    private Map<Ref, List<String>> ties(Ref self, Key key) {
        Map<Ref, List<String>> ties = new LinkedHashMap<>();
        key.derivedFrom().ifPresent(ref -> tie(ties, "it is derived from this" + derivation(Optional.of(key)), ref));
        key.shareOf().ifPresent(ref -> tie(ties, "it is a share of this", ref));
        key.encryptedBy().ifPresent(ref -> tie(ties, "it is encrypted by this", ref));
        key.backupOf().forEach(ref -> tie(ties, "it is a backup of this", ref));
        key.copies().stream()
                .flatMap(copy -> copy.encryptedBy().stream())
                .distinct()
                .forEach(ref -> tie(ties, "its copies are encrypted by this", ref));
        here.referring(Kind.KEY, self, "derived-from")
                .forEach(ref -> tie(ties, "this is derived from it" + derivation(key(ref)), ref));
        List<Ref> shares = here.referring(Kind.KEY, self, "share-of");
        String given = key.sharesNeeded()
                .map(needed -> ", " + needed + " of " + shares.size() + " give it back")
                .orElse("");
        shares.forEach(ref -> tie(ties, "this is a share of it" + given, ref));
        here.referring(Kind.KEY, self, "backup-of").forEach(ref -> tie(ties, "this is a backup of it", ref));
        here.referring(Kind.KEY, self, "encrypted-by").forEach(ref -> tie(ties, "it encrypts this", ref));
        here.referring(Kind.KEY, self, "copies", "encrypted-by")
                .forEach(ref -> tie(ties, "it encrypts a copy of this", ref));
        return ties;
    }

    private static void tie(Map<Ref, List<String>> ties, String words, Ref ref) {
        ties.computeIfAbsent(ref, _ -> new ArrayList<>()).add(words);
    }

    private Optional<Key> key(Ref ref) {
        return Optional.ofNullable(here.model().keys().get(ref.id()));
    }

    private static String derivation(Optional<Key> child) {
        Optional<Derivation> derivation = child.flatMap(Key::derivation);
        return derivation.map(how -> ", " + Words.of(how)).orElse("");
    }

    private void row(Table.Draft table, Ref ref, List<String> ties) {
        Optional<Key> key = key(ref);
        table.row(
                Cell.of(here.link(ref)),
                Cell.of(ties.toArray(String[]::new)),
                Cell.of(Words.choice(key.flatMap(Key::type))),
                Cell.of(Words.choice(key.flatMap(Key::criticality))),
                here.links(key.map(Key::in).orElse(List.of())),
                here.links(key.map(Key::heldBy).orElse(List.of())));
    }
}
