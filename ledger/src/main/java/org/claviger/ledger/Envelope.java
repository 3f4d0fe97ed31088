package org.claviger.ledger;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claviger.ledger.Parsed.Reason;
import org.claviger.model.text.Limits;
import org.claviger.model.value.Sha256;
import org.claviger.model.value.ValueFormatException;

/**
 * What of an entry is hashed and kept for ever, as canonical JSON (RFC 8785), one line:
 *
 * <pre>{@code
 * {"actor":"actor-mfrggzdfmztwq2lk","happened":"2026-10-02","heard":"2026-11-20",
 *  "payload":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","recorded":"2026-11-23T22:57:23.123Z",
 *  "seq":7,"system":"0b8f7e0e-5c3f-4c58-9a55-0f3f9d0c1f6a","type":"model/put","version":1}
 * }</pre>
 *
 * This form never changes. It holds nothing that might have to be forgotten: no name, no content.
 *
 * @param system whose ledger this is
 * @param seq place in the ledger, from 0
 * @param form type and version of the payload
 * @param actor who recorded it
 * @param dates when it happened, was heard of, was recorded
 * @param payload SHA-256(salt || payload)
 */
public record Envelope(UUID system, long seq, Form form, Pseudonym actor, Dates dates, Sha256 payload) {
    private static final Limits LIMITS = new Limits(4096, 256, 1, 32, 1);
    private static final Set<String> MEMBERS =
            Set.of("actor", "happened", "heard", "payload", "recorded", "seq", "system", "type", "version");

    public Envelope {
        if (seq < 0 || seq > CanonicalJson.LARGEST) {
            throw new ValueFormatException("a place from 0 to 2^53 - 1");
        }
    }

    /** The bytes that are hashed, stored and shown to others. */
    public Bytes bytes() {
        return CanonicalJson.of(Map.of(
                        "actor", CanonicalJson.of(actor.token()),
                        "happened", CanonicalJson.of(dates.happened().toString()),
                        "heard", CanonicalJson.of(dates.heard().toString()),
                        "payload", CanonicalJson.of(payload.hex()),
                        "recorded", CanonicalJson.of(dates.recorded().toString()),
                        "seq", CanonicalJson.of(seq),
                        "system", CanonicalJson.of(system.toString()),
                        "type", CanonicalJson.of(form.type()),
                        "version", CanonicalJson.of(form.version())))
                .bytes();
    }

    /** Reads at most 4 KiB; refuses whatever {@link #bytes} would not have written, to the byte. */
    public static Parsed<Envelope> parse(Bytes bytes) {
        return JsonMembers.read(bytes, MEMBERS, LIMITS).then(members -> {
            try {
                Envelope envelope = of(members);
                return envelope.bytes().equals(bytes)
                        ? Parsed.read(envelope)
                        : Parsed.refused(Reason.NOT_CANONICAL, "The envelope is not canonical JSON (RFC 8785).");
            } catch (ValueFormatException e) {
                return Parsed.refused(Reason.WRONG_VALUE, "Expected was " + e.expected() + ".");
            }
        });
    }

    private static Envelope of(JsonMembers members) {
        if (!(Moment.parse(members.text("recorded")) instanceof Moment.Exact recorded)) {
            throw new ValueFormatException("an instant in recorded");
        }
        return new Envelope(
                system(members.text("system")),
                members.whole("seq"),
                new Form(members.text("type"), version(members.whole("version"))),
                new Pseudonym(members.text("actor")),
                new Dates(Moment.parse(members.text("happened")), Moment.parse(members.text("heard")), recorded),
                new Sha256(members.text("payload")));
    }

    private static UUID system(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ValueFormatException("a UUID in system");
        }
    }

    private static int version(long whole) {
        if (whole > Integer.MAX_VALUE) {
            throw new ValueFormatException("a version of at most 31 bits");
        }
        return (int) whole;
    }
}
