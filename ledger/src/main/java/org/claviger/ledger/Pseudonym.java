package org.claviger.ledger;

import java.util.regex.Pattern;
import org.claviger.model.value.ValueFormatException;

/**
 * Who recorded an entry, as a token that says nothing: {@code actor-mfrggzdfmztwq2lk}. Whose token it is stands outside
 * the ledger and can be forgotten. 16 characters of RFC 4648 base32 in lower case: 80 random bits.
 */
public record Pseudonym(String token) {
    /** How many random octets a new one needs. */
    public static final int OCTETS = 10;

    private static final Pattern FORM = Pattern.compile("actor-[a-z2-7]{16}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    public Pseudonym {
        if (!FORM.matcher(token).matches()) {
            throw new ValueFormatException("an actor's pseudonym such as actor-mfrggzdfmztwq2lk");
        }
    }

    /** The pseudonym that these random octets are. */
    public static Pseudonym of(Bytes random) {
        if (random.size() != OCTETS) {
            throw new IllegalArgumentException(OCTETS + " octets are needed, not " + random.size());
        }
        StringBuilder token = new StringBuilder("actor-");
        long bits = 0;
        int held = 0;
        for (byte octet : random.toArray()) {
            bits = bits << 8 | octet & 0xFF;
            for (held += 8; held >= 5; held -= 5) {
                token.append(ALPHABET.charAt((int) (bits >> held - 5) & 31));
            }
        }
        return new Pseudonym(token.toString());
    }

    @Override
    public String toString() {
        return token;
    }
}
