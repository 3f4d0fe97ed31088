package org.claviger.model.keymaterial;

import java.util.Locale;

/**
 * Private keys between the lines of RFC 7468 (PEM), RFC 9580 section 6.2 (OpenPGP), OpenSSH and SSH.com:
 *
 * <pre>
 * -----BEGIN ENCRYPTED PRIVATE KEY-----
 * ---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
 * </pre>
 *
 * The first line alone is refused: who pastes half a key has pasted a key.
 */
final class PemKeys {
    private static final String BEGIN = "BEGIN ";

    /** Above "SSH2 ENCRYPTED PRIVATE KEY", the longest label in use, with room. */
    private static final int LONGEST_LABEL = 64;

    /** Above a 16384-bit RSA key (13 KB) and an OpenPGP key with a few subkeys; bounds the work for one first line. */
    private static final int LONGEST_BODY = 32_768;

    private final String text;
    private final Sightings found;

    PemKeys(String text, Sightings found) {
        this.text = text;
        this.found = found;
    }

    /** Where to read on after the dashes that begin here, and after the key that they begin, if it is one. */
    int afterDashes(int start, int fewest) {
        int end = pastDashes(start);
        return end - start < fewest ? end : afterHeader(start, end);
    }

    private int afterHeader(int start, int dashesEnd) {
        int begin = dashesEnd < text.length() && text.charAt(dashesEnd) == ' ' ? dashesEnd + 1 : dashesEnd;
        if (!text.regionMatches(true, begin, BEGIN, 0, BEGIN.length())) {
            return dashesEnd;
        }
        int label = begin + BEGIN.length();
        int labelEnd = text.indexOf('-', label, Math.min(text.length(), label + LONGEST_LABEL));
        if (labelEnd < 0 || !isPrivate(text.substring(label, labelEnd))) {
            return dashesEnd;
        }
        int end = keyEnd(labelEnd, text.substring(label, labelEnd));
        found.add(Kind.PEM_PRIVATE_KEY, start, end);
        return end;
    }

    private static boolean isPrivate(String label) {
        String upper = label.toUpperCase(Locale.ROOT);
        return upper.contains("PRIVATE KEY") || upper.contains("SECRET KEY");
    }

    private int keyEnd(int labelEnd, String label) {
        int limit = Math.min(text.length(), labelEnd + LONGEST_BODY);
        int last = text.indexOf("END " + label, labelEnd, limit);
        return pastDashes(last < 0 ? labelEnd : last + "END ".length() + label.length());
    }

    private int pastDashes(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '-') {
            end++;
        }
        return end;
    }
}
