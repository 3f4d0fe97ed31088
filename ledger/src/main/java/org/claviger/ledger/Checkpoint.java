package org.claviger.ledger;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.ledger.Parsed.Reason;
import org.claviger.ledger.tree.Hash;
import org.claviger.model.value.ValueFormatException;

/**
 * What a ledger says of itself at one moment, to be signed as a note (C2SP tlog-checkpoint, without extension lines):
 *
 * <pre>
 * claviger.example/0b8f7e0e-5c3f-4c58-9a55-0f3f9d0c1f6a
 * 20852163
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 * </pre>
 *
 * @param origin which ledger: printable ASCII without blank and plus sign, at most 255
 * @param size how many entries
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int MOST = 512;
    private static final Pattern ORIGIN = Pattern.compile("[!-~&&[^+]]{1,255}");
    private static final Pattern BODY = Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n");

    public Checkpoint {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new ValueFormatException(
                    "an origin of printable ASCII without blank and plus, such as claviger.example/1");
        }
        if (size < 0 || size > CanonicalJson.LARGEST) {
            throw new ValueFormatException("a size from 0 to 2^53 - 1");
        }
    }

    /** The three lines, each with its line feed. */
    public Bytes bytes() {
        return Bytes.ofText(origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.toArray()) + "\n");
    }

    /** Reads at most 512 bytes; refuses whatever {@link #bytes} would not have written, to the byte. */
    public static Parsed<Checkpoint> parse(Bytes bytes) {
        if (bytes.size() > MOST) {
            return Parsed.refused(Reason.TOO_LARGE, "More than " + MOST + " bytes.");
        }
        Matcher body = BODY.matcher(bytes.text());
        if (!body.matches()) {
            return Parsed.refused(
                    Reason.NOT_READABLE, "A checkpoint has three lines: origin, size, and root in base64.");
        }
        return of(body).map(checkpoint -> checkpoint.bytes().equals(bytes)
                        ? Parsed.read(checkpoint)
                        : Parsed.<Checkpoint>refused(Reason.NOT_CANONICAL, "The root is not in canonical base64."))
                .orElseGet(() -> Parsed.refused(Reason.WRONG_VALUE, "Origin or size is not of its form."));
    }

    private static Optional<Checkpoint> of(Matcher body) {
        try {
            Hash root = Hash.of(Base64.getDecoder().decode(body.group(3)));
            return Optional.of(new Checkpoint(body.group(1), Long.parseLong(body.group(2)), root));
        } catch (ValueFormatException e) {
            return Optional.empty();
        }
    }
}
