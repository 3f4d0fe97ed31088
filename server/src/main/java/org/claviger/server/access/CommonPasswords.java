package org.claviger.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Passwords that many people took, as far as they are long enough to be taken here. Origin: the README beside the list. */
final class CommonPasswords {
    /** Bytes of a digest that are kept: one of 2^48 other passwords is refused by chance. */
    private static final int KEPT = 6;

    private static final long[] ALL = read();

    private CommonPasswords() {}

    /** Whether a password is one of them, whatever the case of its letters. */
    static boolean contain(String password) {
        byte[] digest = Digest.sha256(password.toLowerCase(Locale.ROOT));
        String prefix = HexFormat.of().formatHex(digest, 0, KEPT);
        return Arrays.binarySearch(ALL, Long.parseLong(prefix, 16)) >= 0;
    }

    private static long[] read() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is not part of this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .mapToLong(line -> Long.parseLong(line, 16))
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
