package org.claviger.model.keymaterial;

/**
 * The forms in which key material is written down. Each is recognised by the check that its own specification
 * demands.
 */
public enum Kind {
    /**
     * BIP-39 (Palatinus, Rusnak, Voisine, Bowe 2013): 12, 15, 18, 21 or 24 words of one of its ten lists; the last word
     * carries the first bits of the SHA-256 of the entropy. Words cut to their first four letters count in English.
     */
    BIP39_PHRASE(Verdict.REFUSED, "a BIP-39 recovery phrase"),

    /** Electrum's seed version system (Electrum documentation, "Seed phrase"), as made from BIP-39's English words. */
    ELECTRUM_PHRASE(Verdict.REFUSED, "an Electrum recovery phrase"),

    /** SLIP-39 (Rusnak, Kozlik, Vejpustek, Susanka, Palatinus, Hoenicke 2017): RS1024 checksum. */
    SLIP39_SHARE(Verdict.REFUSED, "a SLIP-39 recovery share"),

    /** Monero's 25 English words: the last repeats the one that the CRC-32 of the prefixes points at. */
    MONERO_PHRASE(Verdict.REFUSED, "a Monero recovery phrase"),

    /** BIP-32 (Wuille 2012) extended private key, under any version of SLIP-132; extended public keys are not meant. */
    EXTENDED_PRIVATE_KEY(Verdict.REFUSED, "an extended private key (xprv)"),

    /** Wallet import format (Bitcoin Wiki, "Wallet import format"), base58check. */
    WIF_PRIVATE_KEY(Verdict.REFUSED, "a private key in wallet import format (WIF)"),

    /** BIP-38 (Caldwell, Voisine 2012): an encrypted key is key material, its passphrase may be weak. */
    BIP38_ENCRYPTED_KEY(Verdict.REFUSED, "a BIP-38 encrypted private key"),

    /** BIP-38's intermediate code, from which a printer derives encrypted keys. */
    BIP38_PASSPHRASE_CODE(Verdict.REFUSED, "a BIP-38 passphrase code"),

    /** RFC 7468 sections 10, 11 and 13, RFC 9580 section 6.2, and the OpenSSH and SSH.com forms; encrypted ones too. */
    PEM_PRIVATE_KEY(Verdict.REFUSED, "a private key in PEM form"),

    /** Web3 Secret Storage Definition, version 3, and ERC-2335 (version 4), in JSON or YAML. */
    KEYSTORE(Verdict.REFUSED, "an encrypted keystore file"),

    /** C2SP age, "X25519 identity" and the post-quantum one: Bech32 under AGE-SECRET-KEY-. */
    AGE_SECRET_KEY(Verdict.REFUSED, "an age secret key"),

    /** SEP-23 (Stellar): StrKey of version S, CRC-16. */
    STELLAR_SECRET_SEED(Verdict.REFUSED, "a Stellar secret seed"),

    /** NIP-19 (Nostr): Bech32 under nsec. */
    NOSTR_SECRET_KEY(Verdict.REFUSED, "a Nostr secret key (nsec)"),

    /**
     * Solana's key file: 64 bytes as a JSON array, the last 32 being the Ed25519 (RFC 8032) public key of the first.
     */
    SOLANA_KEYPAIR(Verdict.REFUSED, "a Solana key pair"),

    /** 64 hexadecimal digits are a private key to one reader and a SHA-256 to another: nothing in them tells. */
    HEX_256_BIT(Verdict.ASKED, "a 64-digit hexadecimal number, which may be a private key");

    private final Verdict verdict;
    private final String inWords;

    Kind(Verdict verdict, String inWords) {
        this.verdict = verdict;
        this.inWords = inWords;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The name for messages, with its article: "a BIP-39 recovery phrase". */
    public String inWords() {
        return inWords;
    }
}
