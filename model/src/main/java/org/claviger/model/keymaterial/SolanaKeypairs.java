package org.claviger.model.keymaterial;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Key files of Solana's command line: a JSON array of 64 numbers from 0 to 255, the secret seed of an Ed25519 key
 * (RFC 8032 section 5.1.5) and then its public key.
 *
 * <pre>
 * [157,97,177,157, ... ,7,81,26]
 * </pre>
 */
final class SolanaKeypairs {
    private static final int BYTES = 64;
    private static final int HALF = 32;

    /**
     * Deriving a public key costs a millisecond. A text with more arrays of 64 bytes than this is no model of anything,
     * and the rest of them are refused unproven, so that time stays linear in the text with a small factor.
     */
    private static final int MOST_PROOFS = 256;

    private final String text;
    private final Sightings found;
    private int proofs;

    SolanaKeypairs(String text, Sightings found) {
        this.text = text;
        this.found = found;
    }

    /** Where to read on after the bracket that stands here, and after the key that it opens, if it does. */
    int afterBracket(int bracket) {
        int at = pastSpace(bracket + 1);
        if (at == text.length() || !isDigit(at)) {
            return bracket + 1;
        }
        int end = arrayEnd(at, new byte[BYTES]);
        if (end < 0) {
            return bracket + 1;
        }
        found.add(Kind.SOLANA_KEYPAIR, bracket, end);
        return end;
    }

    private int arrayEnd(int first, byte[] bytes) {
        int at = first;
        for (int i = 0; i < BYTES; i++) {
            int end = numberEnd(at);
            int value = end - at > 3 || end == at ? -1 : Integer.parseInt(text, at, end, 10);
            at = pastSpace(end);
            char expected = i == BYTES - 1 ? ']' : ',';
            if (value < 0 || value > 255 || at == text.length() || text.charAt(at) != expected) {
                return -1;
            }
            bytes[i] = (byte) value;
            at = pastSpace(at + 1);
        }
        return isKeypair(bytes) ? at : -1;
    }

    private boolean isKeypair(byte[] bytes) {
        proofs++;
        return proofs > MOST_PROOFS || isPublicKeyOf(bytes);
    }

    /** Signs with the first half and verifies with the second, since the JDK does not derive one from the other. */
    private static boolean isPublicKeyOf(byte[] bytes) {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PrivateKey secret = factory.generatePrivate(
                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(bytes, HALF)));
            PublicKey open = factory.generatePublic(
                    new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(Arrays.copyOfRange(bytes, HALF, BYTES))));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            return signature.verify(signed);
        } catch (GeneralSecurityException notOnTheCurve) {
            return false;
        }
    }

    /** RFC 8032 section 5.1.2: y in little-endian order, the highest bit being the parity of x. */
    private static EdECPoint point(byte[] encoded) {
        byte[] bigEndian = new byte[HALF];
        for (int i = 0; i < HALF; i++) {
            bigEndian[i] = encoded[HALF - 1 - i];
        }
        boolean odd = bigEndian[0] < 0;
        bigEndian[0] &= 0x7f;
        return new EdECPoint(odd, new BigInteger(1, bigEndian));
    }

    private int numberEnd(int start) {
        int end = start;
        while (end < text.length() && isDigit(end)) {
            end++;
        }
        return end;
    }

    private int pastSpace(int start) {
        int at = start;
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private boolean isDigit(int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }
}
