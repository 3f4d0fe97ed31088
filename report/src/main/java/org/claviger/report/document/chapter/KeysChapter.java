package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Copy;
import org.claviger.model.Generation;
import org.claviger.model.Key;
import org.claviger.model.KeyType;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Chapter 2: every piece of key material, where it is and who can use it. */
final class KeysChapter {
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.wideChapter("2", "Key material inventory", "keys");

    private KeysChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        KeysChapter chapter = new KeysChapter(source);
        if (source.model().keys().isEmpty()) {
            chapter.teach();
        } else {
            chapter.inventory();
        }
        return chapter.outline.done();
    }

    private void teach() {
        outline.teach(
                "No key material is described. The inventory comes first: private keys, seed phrases, shares, encryption"
                        + " keys, backups and credentials, each with its criticality, its place and its holders. Never the"
                        + " material itself.",
                """
                keys:
                  owner-a:
                    type: private-key
                    criticality: critical
                    state: active
                    in: component/device-a
                    extractable: false
                    held-by: role/signer-a
                """);
    }

    private void inventory() {
        outline.paragraph(Phrase.of("The model names ")
                .then(Words.times(model.keys().size(), "piece of key material", "pieces of key material") + ". "
                        + "It never holds the material itself. States follow NIST SP 800-57 part 1."));
        for (KeyType type : KeyType.values()) {
            group(title(type), keys(Optional.of(type)));
        }
        group("Type not stated", keys(Optional.empty()));
    }

    private static String title(KeyType type) {
        return switch (type) {
            case PRIVATE_KEY -> "Private keys";
            case SEED_PHRASE -> "Seed phrases";
            case KEY_SHARE -> "Key shares";
            case ENCRYPTION_KEY -> "Encryption keys";
            case BACKUP -> "Backups";
            case CREDENTIAL -> "Credentials";
        };
    }

    private Map<String, Key> keys(Optional<KeyType> type) {
        Map<String, Key> keys = new LinkedHashMap<>(model.keys());
        keys.values().removeIf(key -> !key.type().equals(type));
        return keys;
    }

    private void group(String title, Map<String, Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        outline.section(title);
        Table.Draft table = Table.of(title)
                .column("Key material", 17)
                .column("Criticality, state", 10)
                .column("Where", 15)
                .column("Holders, callers", 17)
                .column("Comes from, protected by", 18)
                .column("Copies", 23);
        keys.forEach((id, key) -> table.row(
                Anchor.of(Kind.KEY, id),
                head(id, key),
                Cell.of(Words.choice(key.criticality()), Words.choice(key.state())),
                where(key),
                holders(key),
                origin(key),
                copies(key)));
        outline.add(table.done());
    }

    private Cell head(String id, Key key) {
        List<Phrase> lines = new ArrayList<>(names.head(Kind.KEY, id).lines());
        key.algorithm().ifPresent(algorithm -> lines.add(Phrase.quiet(algorithm)));
        key.fingerprint()
                .ifPresent(
                        digest -> lines.add(Phrase.quiet("public key SHA-256 ").then(Phrase.code(digest.hex()))));
        key.period().ifPresent(_ -> lines.add(Phrase.quiet("in use ").then(Surroundings.period(key.period()))));
        return Cell.lines(lines);
    }

    private Cell where(Key key) {
        List<Phrase> lines = new ArrayList<>(names.lines(key.in()).lines());
        lines.add(key.extractable()
                .map(can -> Phrase.of(can ? "can leave that place" : "cannot leave that place"))
                .orElseGet(() -> Phrase.of("extractable: ").then(Phrase.notStated())));
        return Cell.lines(lines);
    }

    private Cell holders(Key key) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of("held by ").then(names.links(key.heldBy())));
        if (!key.callableBy().isEmpty()) {
            lines.add(Phrase.of("callable by ").then(names.links(key.callableBy())));
        }
        key.dualControl()
                .ifPresent(count -> lines.add(Phrase.of(Words.times(count, "person", "persons") + " together")));
        return Cell.lines(lines);
    }

    private Cell origin(Key key) {
        List<Phrase> lines = new ArrayList<>();
        key.derivedFrom()
                .ifPresent(ref -> lines.add(Phrase.of("derived from ")
                        .then(names.link(ref))
                        .then(key.derivation().map(how -> ", " + Words.of(how)).orElse(""))));
        key.shareOf().ifPresent(ref -> lines.add(Phrase.of("share of ").then(names.link(ref))));
        key.sharesNeeded()
                .ifPresent(count -> lines.add(Phrase.of("given back by " + Words.times(count, "share", "shares"))));
        key.epoch().ifPresent(epoch -> lines.add(Phrase.of("epoch " + epoch)));
        key.backupOf().forEach(ref -> lines.add(Phrase.of("backup of ").then(names.link(ref))));
        key.encryptedBy().ifPresent(ref -> lines.add(Phrase.of("encrypted by ").then(names.link(ref))));
        key.generated().ifPresent(generation -> lines.add(generated(generation)));
        return Cell.lines(lines);
    }

    private Phrase generated(Generation generation) {
        List<Phrase> parts = new ArrayList<>();
        generation.when().ifPresent(day -> parts.add(Phrase.of("on ").then(Phrase.kept(day.toString()))));
        generation.on().ifPresent(ref -> parts.add(Phrase.of("on ").then(names.link(ref))));
        generation.in().ifPresent(ref -> parts.add(Phrase.of("in ").then(names.link(ref))));
        if (!generation.by().isEmpty()) {
            parts.add(Phrase.of("by ").then(names.links(generation.by())));
        }
        generation.process().ifPresent(ref -> parts.add(Phrase.of("following ").then(names.link(ref))));
        generation.entropy().ifPresent(text -> parts.add(Phrase.of("entropy: " + text)));
        return Phrase.of("generated ").then(Phrase.joined(parts, ", "));
    }

    private Cell copies(Key key) {
        return Cell.lines(key.copies().stream().map(this::copy).toList());
    }

    private Phrase copy(Copy copy) {
        List<Phrase> parts = new ArrayList<>();
        parts.add(Words.choice(copy.medium()).then(" in ").then(names.link(copy.in())));
        if (!copy.heldBy().isEmpty()) {
            parts.add(Phrase.of("reached by ").then(names.links(copy.heldBy())));
        }
        copy.encryptedBy().ifPresent(ref -> parts.add(Phrase.of("encrypted by ").then(names.link(ref))));
        parts.add(Phrase.of(copy.sealed() ? "sealed" : "not sealed"));
        parts.add(copy.restoreTested()
                .map(day -> Phrase.of("restore tested ")
                        .then(Phrase.kept(day.toString()))
                        .then(" (stated)"))
                .orElseGet(() -> Phrase.of("restore test ").then(Phrase.notStated())));
        return Phrase.joined(parts, ", ");
    }
}
