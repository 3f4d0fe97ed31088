package org.claviger.ledger.model;

import java.util.Set;
import org.claviger.ledger.Bytes;
import org.claviger.ledger.Form;
import org.claviger.ledger.JsonMembers;
import org.claviger.ledger.JsonString;
import org.claviger.ledger.Parsed;
import org.claviger.ledger.Parsed.Reason;
import org.claviger.ledger.model.ModelEntry.Imported;
import org.claviger.ledger.model.ModelEntry.Noted;
import org.claviger.ledger.model.ModelEntry.Put;
import org.claviger.ledger.model.ModelEntry.Removed;
import org.claviger.ledger.model.ModelEntry.Renamed;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Sha256;
import org.claviger.model.value.ValueFormatException;

/**
 * The entries of this room as bytes and back: compact JSON, one way to write each.
 *
 * <pre>{@code
 * model/imported 1  {"file":"eth-cold.yaml","sha256":"9f86d081...","language":1}
 * model/noted 1     {"words":"blind-signing@workflow/cold is set aside"}
 * model/put 1       {"part":"wallet/cold","value":{"name":"Cold wallet","temperature":"cold"}}
 * model/removed 1   {"part":"wallet/cold"}
 * model/renamed 1   {"from":"wallet/cold","to":"wallet/vault"}
 * }</pre>
 *
 * Version 1 of a put is written in language 1: a later language is a later version, upgraded here while reading.
 */
public final class ModelPayload {
    public static final Form IMPORTED = new Form("model/imported", 1);
    public static final Form NOTED = new Form("model/noted", 1);
    public static final Form PUT = new Form("model/put", 1);
    public static final Form REMOVED = new Form("model/removed", 1);
    public static final Form RENAMED = new Form("model/renamed", 1);

    private ModelPayload() {}

    /** The type and version in which an entry is written. */
    public static Form form(ModelEntry entry) {
        return switch (entry) {
            case Imported _ -> IMPORTED;
            case Noted _ -> NOTED;
            case Put _ -> PUT;
            case Removed _ -> REMOVED;
            case Renamed _ -> RENAMED;
        };
    }

    /** The payload. */
    public static Bytes bytes(ModelEntry entry) {
        StringBuilder out = new StringBuilder();
        switch (entry) {
            case Imported(String file, Sha256 digest, int language) -> {
                JsonString.write(file, out.append("{\"file\":"));
                JsonString.write(digest.hex(), out.append(",\"sha256\":"));
                out.append(",\"language\":").append(language);
            }
            case Noted(String words) -> JsonString.write(words, out.append("{\"words\":"));
            case Put(Part part, Content content) -> {
                JsonString.write(part.toString(), out.append("{\"part\":"));
                out.append(",\"value\":").append(content.json());
            }
            case Removed(Part part) -> JsonString.write(part.toString(), out.append("{\"part\":"));
            case Renamed(Ref from, Ref to) -> {
                JsonString.write(from.toString(), out.append("{\"from\":"));
                JsonString.write(to.toString(), out.append(",\"to\":"));
            }
        }
        return Bytes.ofText(out.append('}').toString());
    }

    /** Whether an entry is small enough to be read back. */
    static boolean fits(ModelEntry entry) {
        return bytes(entry).size() <= Content.LIMITS.bytes();
    }

    /** Reads at most 1 MiB; refuses forms that this program does not know, and whatever {@link #bytes} would not have written. */
    public static Parsed<ModelEntry> read(Form form, Bytes bytes) {
        return switch (form.type() + " " + form.version()) {
            case "model/imported 1" -> read(bytes, Set.of("file", "sha256", "language"), ModelPayload::imported);
            case "model/noted 1" -> read(bytes, Set.of("words"), ModelPayload::noted);
            case "model/put 1" -> read(bytes, Set.of("part", "value"), ModelPayload::put);
            case "model/removed 1" -> read(bytes, Set.of("part"), ModelPayload::removed);
            case "model/renamed 1" -> read(bytes, Set.of("from", "to"), ModelPayload::renamed);
            default ->
                Parsed.refused(
                        Reason.UNKNOWN_FORM,
                        "This program does not know entries of the form " + form + "; a later one wrote it.");
        };
    }

    @FunctionalInterface
    private interface Reader {
        ModelEntry of(JsonMembers members);
    }

    private static Parsed<ModelEntry> read(Bytes bytes, Set<String> names, Reader reader) {
        return JsonMembers.read(bytes, names, Content.LIMITS).then(members -> {
            try {
                ModelEntry entry = reader.of(members);
                return bytes(entry).equals(bytes)
                        ? Parsed.read(entry)
                        : Parsed.refused(Reason.NOT_CANONICAL, "The payload is not written as it must be.");
            } catch (ValueFormatException e) {
                return Parsed.refused(Reason.WRONG_VALUE, "Expected was " + e.expected() + ".");
            }
        });
    }

    private static ModelEntry imported(JsonMembers members) {
        return new Imported(members.text("file"), new Sha256(members.text("sha256")), (int)
                Math.min(members.whole("language"), Integer.MAX_VALUE));
    }

    private static ModelEntry noted(JsonMembers members) {
        return new Noted(members.text("words"));
    }

    private static ModelEntry put(JsonMembers members) {
        return new Put(Part.parse(members.text("part")), Content.of(members.value("value")));
    }

    private static ModelEntry removed(JsonMembers members) {
        return new Removed(Part.parse(members.text("part")));
    }

    private static ModelEntry renamed(JsonMembers members) {
        return new Renamed(Ref.parse(members.text("from")), Ref.parse(members.text("to")));
    }
}
