package org.claviger.model.keymaterial;

/**
 * SLIP-39, "Checksum": RS1024, a Reed-Solomon code over GF(1024) customised by "shamir" or, for extendable backups,
 * "shamir_extendable". Thirty bits leave nothing to chance, so every length from that of a 120-bit secret to that of a
 * 512-bit one is refused, also those that the standard does not issue.
 */
final class Slip39 implements PhraseRule {
    private static final int[] GENERATOR = {
        0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120
    };
    private static final int SHORTEST_SHARE = 19;
    private static final int PLAIN = customised("shamir");
    private static final int EXTENDABLE = customised("shamir_extendable");

    @Override
    public Kind kind() {
        return Kind.SLIP39_SHARE;
    }

    @Override
    public int lengthAt(int[] words, int from, int available) {
        if (available < SHORTEST_SHARE) {
            return 0;
        }
        int plain = PLAIN;
        int extendable = EXTENDABLE;
        int longest = Math.min(available, LONGEST);
        for (int count = 1; count <= longest; count++) {
            plain = step(plain, words[from + count - 1]);
            extendable = step(extendable, words[from + count - 1]);
            if (count >= SHORTEST_SHARE && (plain == 1 || extendable == 1)) {
                return count;
            }
        }
        return 0;
    }

    private static int customised(String string) {
        int checksum = 1;
        for (int i = 0; i < string.length(); i++) {
            checksum = step(checksum, string.charAt(i));
        }
        return checksum;
    }

    private static int step(int checksum, int value) {
        int top = checksum >>> 20;
        int next = (checksum & 0xfffff) << 10 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= -(top >> i & 1) & GENERATOR[i];
        }
        return next;
    }
}
