package org.claviger.model.keymaterial;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The private keys among what base58check encodes, told by payload length and version. */
final class Base58Keys {
    /** 33 bytes: version and key; 34: and a 1, for a compressed public key (Bitcoin Wiki, "Wallet import format"). */
    private static final int WIF_PAYLOAD = 33;

    /**
     * Bitcoin's main and test networks, and what Litecoin, Dogecoin (twice) and Dash chose in their chainparams.cpp.
     */
    private static final int[] WIF_VERSIONS = {0x80, 0xef, 0xb0, 0x9e, 0xf1, 0xcc};

    /** BIP-32, "Serialization format": version 4, depth 1, fingerprint 4, child number 4, chain code 32, key 33. */
    private static final int EXTENDED_PAYLOAD = 78;

    private static final int EXTENDED_KEY_OFFSET = 45;

    private static final int BIP38_PAYLOAD = 39;
    private static final int PASSPHRASE_PAYLOAD = 49;

    private Base58Keys() {}

    static Optional<Kind> kindOf(String text, int start, int end) {
        return switch (end - start) {
            case 50, 51, 52, 58, 72, 105, 106, 107, 108, 109, 110, 111, 112, 113 ->
                Base58Check.payload(text, start, end).flatMap(Base58Keys::kindOf);
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> kindOf(byte[] payload) {
        return switch (payload.length) {
            case WIF_PAYLOAD -> when(isWif(payload), Kind.WIF_PRIVATE_KEY);
            case WIF_PAYLOAD + 1 -> when(isWif(payload) && payload[WIF_PAYLOAD] == 1, Kind.WIF_PRIVATE_KEY);
            case BIP38_PAYLOAD ->
                when(startsWith(payload, "0142") || startsWith(payload, "0143"), Kind.BIP38_ENCRYPTED_KEY);
            // BIP-38, "Encryption when EC multiply mode is used": the last byte says whether a lot number follows.
            case PASSPHRASE_PAYLOAD ->
                when(
                        startsWith(payload, "2ce9b3e1ff39e251") || startsWith(payload, "2ce9b3e1ff39e253"),
                        Kind.BIP38_PASSPHRASE_CODE);
            case EXTENDED_PAYLOAD -> when(isExtendedPrivateKey(payload), Kind.EXTENDED_PRIVATE_KEY);
            default -> Optional.empty();
        };
    }

    private static boolean isWif(byte[] payload) {
        int version = Byte.toUnsignedInt(payload[0]);
        return Arrays.stream(WIF_VERSIONS).anyMatch(known -> known == version);
    }

    /**
     * A private key is written as a zero and 32 bytes, a public one begins with 2 or 3. So every version of SLIP-132,
     * and those of other coins, is told without a list of them.
     */
    private static boolean isExtendedPrivateKey(byte[] payload) {
        return payload[EXTENDED_KEY_OFFSET] == 0;
    }

    private static boolean startsWith(byte[] payload, String hex) {
        return HexFormat.of().formatHex(payload, 0, hex.length() / 2).equals(hex);
    }

    private static Optional<Kind> when(boolean condition, Kind kind) {
        return condition ? Optional.of(kind) : Optional.empty();
    }
}
