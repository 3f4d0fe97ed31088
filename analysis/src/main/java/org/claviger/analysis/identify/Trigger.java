package org.claviger.analysis.identify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.claviger.analysis.identify.condition.Read;

/**
 * What triggered a candidate, as a digest: SHA-256 (FIPS 180-4) over the things that were looked at, sorted, each as name
 * and value; of it the first 12 hexadecimal digits.
 */
final class Trigger {
    private static final int DIGITS = 12;

    private Trigger() {}

    static String of(Collection<Read> reads) {
        List<String> lines = new ArrayList<>(reads.size());
        reads.forEach(read -> lines.add(read.key() + "\u0000" + read.kept() + "\u0001"));
        lines.sort(null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
