package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key file that was pasted, whole or in part, as JSON or turned into YAML, encrypted or not, is refused. */
class KeyFileTest {
    // Web3 Secret Storage Definition, "Test Vectors": scrypt, then PBKDF2.
    private static final String SCRYPT = """
            {
                "crypto" : {
                    "cipher" : "aes-128-ctr",
                    "cipherparams" : {
                        "iv" : "83dbcc02d8ccb40e466191a123791e0e"
                    },
                    "ciphertext" : "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
                    "kdf" : "scrypt",
                    "kdfparams" : {
                        "dklen" : 32,
                        "n" : 262144,
                        "r" : 1,
                        "p" : 8,
                        "salt" : "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19"
                    },
                    "mac" : "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097"
                },
                "id" : "3198bc9c-6672-5ab3-d995-4942343ae5b6",
                "version" : 3
            }
            """;

    // ERC-2335, in outline: the names and shapes of its "Test Cases", with numbers of our own.
    private static final String VERSION_4 = """
            {"crypto": {
                "kdf": {"function": "scrypt", "params": {"dklen": 32, "n": 262144, "p": 1, "r": 8, "salt": "%1$s"},
                        "message": ""},
                "checksum": {"function": "sha256", "params": {}, "message": "%1$s"},
                "cipher": {"function": "aes-128-ctr", "params": {"iv": "00112233445566778899aabbccddeeff"},
                           "message": "%1$s"}},
             "description": "", "pubkey": "", "path": "m/12381/3600/0/0/0", "version": 4}
            """.formatted("5a".repeat(32));

    static Stream<String> keystores() {
        String json = SCRYPT;
        return Stream.of(
                json,
                json.replaceAll("\\s+", ""),
                json.replace("\"", "\\\""),
                json.replaceAll("[{},\"]", "").replace(" :", ":"),
                json.replace("crypto", "Crypto").replace("mac", "MAC"),
                json.replace("\"kdf\"", "\"k\""),
                VERSION_4,
                VERSION_4.replaceAll("\\s+", ""));
    }

    @ParameterizedTest
    @MethodSource("keystores")
    void aKeystoreIsRefusedOnceHoweverItIsLaidOut(String text) {
        assertEquals(List.of(Kind.KEYSTORE), Vectors.kinds(text));
    }

    @Test
    void twoKeystoresFarApartAreTwoSightings() {
        assertEquals(List.of(Kind.KEYSTORE, Kind.KEYSTORE), Vectors.kinds(SCRYPT + "prose ".repeat(2_000) + SCRYPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A keystore has the keys ciphertext, kdf, kdfparams and mac; the kdf: scrypt, the mac: a hash.",
                "ciphertext: see below\nkdf: scrypt\nkdfparams: of the policy\nmac: computed over both",
                "kdf: scrypt\nmac: 2103ac29920d71da29f15d75b4a16dbe"
            })
    void aTextThatExplainsKeystoresPasses(String text) {
        assertEquals(List.of(), Vectors.kinds(text));
    }

    // Labels: RFC 7468 sections 10, 11 and 13; RFC 9580 section 6.2.1; OpenSSH PROTOCOL.key; SSH.com.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "RSA PRIVATE KEY",
                "EC PRIVATE KEY",
                "DSA PRIVATE KEY",
                "OPENSSH PRIVATE KEY",
                "PGP PRIVATE KEY BLOCK"
            })
    void aPrivateKeyInPemFormIsRefusedWholeOrByItsFirstLine(String label) {
        String first = "-----BEGIN " + label + "-----";
        String key = first + "\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END " + label
                + "-----";
        assertEquals(List.of(new Sighting(Kind.PEM_PRIVATE_KEY, 0, key.length())), KeyMaterialScanner.scan(key));
        assertEquals(List.of(new Sighting(Kind.PEM_PRIVATE_KEY, 0, first.length())), KeyMaterialScanner.scan(first));
        assertEquals(List.of(Kind.PEM_PRIVATE_KEY), Vectors.kinds("{\"pem\": \"" + key.replace("\n", "\\n") + "\"}"));
    }

    @Test
    void aKeyInTheFormOfSshComIsRefused() {
        assertEquals(
                List.of(Kind.PEM_PRIVATE_KEY), Vectors.kinds("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/56w"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUBLIC KEY",
                "CERTIFICATE",
                "CERTIFICATE REQUEST",
                "SSH2 PUBLIC KEY",
                "PGP PUBLIC KEY BLOCK",
                "PGP MESSAGE"
            })
    void publicKeysAndCertificatesPass(String label) {
        assertEquals(
                List.of(),
                Vectors.kinds("-----BEGIN " + label + "-----\nMCowBQYDK2VwAyEA\n-----END " + label + "-----"));
    }
}
