package org.claviger.analysis.identify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.claviger.analysis.identify.condition.Read;

/**
 * What triggered a candidate, as a digest: SHA-256 (FIPS 180-4) over the things that were looked at, sorted, each as name
 * and value; of it the first 12 hexadecimal digits. For one thread.
 */
final class Trigger {
    private static final int DIGITS = 12;

    private final MessageDigest digest;

    Trigger() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String of(Collection<Read> reads) {
        List<Read> sorted = new ArrayList<>(reads);
        sorted.sort(Comparator.comparing(Read::key));
        StringBuilder text = new StringBuilder();
        for (Read read : sorted) {
            text.append(read.key()).append('\0').append(read.kept()).append('\1');
        }
        byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
    }
}
