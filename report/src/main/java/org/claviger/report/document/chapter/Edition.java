package org.claviger.report.document.chapter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.claviger.model.value.Sha256;

/**
 * Which text was set by which product.
 *
 * @param version of the product, such as {@code 0.1.0}
 * @param modelFile SHA-256 of the model file's bytes, where they are known
 */
public record Edition(String version, Optional<Sha256> modelFile) {
    /** The edition of a file with these bytes. */
    public static Edition of(String version, byte[] modelFile) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(modelFile);
            return new Edition(version, Optional.of(new Sha256(HexFormat.of().formatHex(digest))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
