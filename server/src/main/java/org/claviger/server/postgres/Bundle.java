package org.claviger.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as they come with the product: a tar, packed by XZ, in a jar of zonky's. */
record Bundle(String resource) {
    /** What unpacking needs, beside the archive's window of 64 MiB at most. */
    private static final int MEMORY_KIB = 100 * 1024;

    /** Far more than the 60 MB that it holds. */
    private static final long LONGEST = 1L << 30;

    static Bundle forThisMachine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch", "");
        String name = "/postgres-" + (system.startsWith("mac") ? "darwin" : system) + "-"
                + (architecture.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        if (Bundle.class.getResource(name) == null) {
            throw new DatabaseRefusal("This build of Claviger carries no PostgreSQL for " + system + " on "
                    + architecture + "; build it on such a machine, or use a PostgreSQL server of your own.");
        }
        return new Bundle(name);
    }

    /** Tells one bundle from another, whatever version either claims to be. */
    String digest() throws IOException {
        try (InputStream bytes = open();
                DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks into an empty folder, everything on the disk when done. */
    void unpack(Path folder) throws IOException {
        try (InputStream bytes = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes, MEMORY_KIB))) {
            long size = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                size += entry.getSize();
                if (size > LONGEST) {
                    throw new IOException("the archive holds more than " + LONGEST + " bytes");
                }
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent() == null ? folder : target.getParent());
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(folder, target.resolveSibling(link));
            Files.createSymbolicLink(target, link);
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path inside(Path folder, Path target) throws IOException {
        Path normal = target.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("the archive leads outside of its folder");
        }
        return normal;
    }

    private InputStream open() throws IOException {
        InputStream bytes = Bundle.class.getResourceAsStream(resource);
        if (bytes == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return bytes;
    }
}
