package org.claviger.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A node's SHA-256 as RFC 9162, section 2.1.1 makes it: the empty tree is SHA-256(), a leaf SHA-256(0x00 || data), a node
 * SHA-256(0x01 || left || right). 32 bytes: {@code 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d} is the
 * leaf of no data.
 */
public final class Hash {
    public static final int SIZE = 32;

    /** The root of the tree without leaves. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private final byte[] octets;

    private Hash(byte[] octets) {
        this.octets = octets;
    }

    /** The hash that these 32 bytes are. */
    public static Hash of(byte[] octets) {
        if (octets.length != SIZE) {
            throw new IllegalArgumentException("a hash has " + SIZE + " bytes, not " + octets.length);
        }
        return new Hash(octets.clone());
    }

    /** The hash that these 64 hexadecimal digits are. */
    public static Hash ofHex(String digits) {
        return of(HexFormat.of().parseHex(digits));
    }

    /** The hash of a leaf with this data. */
    public static Hash leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return new Hash(digest.digest(data));
    }

    /** The hash of a node over two others. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left.octets);
        return new Hash(digest.digest(right.octets));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] toArray() {
        return octets.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(octets, hash.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(octets);
    }
}
