package org.claviger.model.keymaterial;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Base58Check (Bitcoin Wiki, "Base58Check encoding"): version and payload, then four bytes of their double SHA-256. */
final class Base58Check {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int CHECKSUM_BYTES = 4;

    private Base58Check() {}

    /** What is encoded, version included, if the checksum holds. Quadratic in the length, which the caller bounds. */
    static Optional<byte[]> payload(String text, int start, int end) {
        byte[] digits = new byte[end - start];
        for (int i = start; i < end; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            digits[i - start] = (byte) digit;
        }
        return checked(decoded(digits));
    }

    private static byte[] decoded(byte[] digits) {
        byte[] number = new byte[digits.length];
        int used = 0;
        for (byte digit : digits) {
            int carry = digit;
            for (int i = 0; i < used || carry != 0; i++) {
                int at = number.length - 1 - i;
                carry += Byte.toUnsignedInt(number[at]) * 58;
                number[at] = (byte) carry;
                carry >>>= 8;
                used = Math.max(used, i + 1);
            }
        }
        return Arrays.copyOfRange(number, number.length - used - leadingZeros(digits), number.length);
    }

    private static int leadingZeros(byte[] digits) {
        int zeros = 0;
        while (zeros < digits.length && digits[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static Optional<byte[]> checked(byte[] decoded) {
        if (decoded.length < CHECKSUM_BYTES) {
            return Optional.empty();
        }
        int length = decoded.length - CHECKSUM_BYTES;
        byte[] payload = Arrays.copyOf(decoded, length);
        MessageDigest sha256 = Digests.sha256();
        byte[] hash = sha256.digest(sha256.digest(payload));
        boolean holds = Arrays.equals(hash, 0, CHECKSUM_BYTES, decoded, length, decoded.length);
        return holds ? Optional.of(payload) : Optional.empty();
    }
}
