package org.claviger.model.keymaterial;

/** What makes words of a list a phrase. Rules hold no state of a text and may be shared. */
sealed interface PhraseRule permits Bip39, Slip39, MoneroSeed, ElectrumSeed {
    /** Words of the longest phrase of any rule: a SLIP-39 share of a 512-bit secret. */
    int LONGEST = 59;

    Kind kind();

    /**
     * How many words the phrase has that begins here, 0 where none does. Work is bounded by {@link #LONGEST}.
     *
     * @param words places in the word list
     * @param from where the phrase would begin
     * @param available how many words from there on are of the list, at least one
     */
    int lengthAt(int[] words, int from, int available);
}
