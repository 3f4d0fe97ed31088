package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that somebody gave us, and where things stand in it:
 *
 * <pre>
 * lock                 held while a server runs; its owner's process number
 * postgres/            0700
 *     data/            PostgreSQL's own
 *     password         the superuser's, 0600
 *     log/             what PostgreSQL reports, bounded
 *     programs/        PostgreSQL itself, unpacked, one folder for each version
 * </pre>
 *
 * The programs stand here, not in a cache of the user's or among the temporary files: one owner, one disk, one folder to
 * move or delete, and nobody else can plant what we execute.
 */
record ServerFolder(Path root) {
    static ServerFolder prepare(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, FolderTree.PRIVATE_FOLDER);
            folder = folder.toRealPath();
            requireOurs(folder);
            ServerFolder prepared = new ServerFolder(folder);
            makePrivate(prepared.postgres());
            makePrivate(prepared.log());
            return prepared;
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseRefusal(e.getFile() + " is a file, not a folder; choose another --data folder.");
        } catch (IOException e) {
            throw DatabaseRefusal.of("The data folder cannot be used", folder, e);
        }
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path data() {
        return postgres().resolve("data");
    }

    Path password() {
        return postgres().resolve("password");
    }

    Path log() {
        return postgres().resolve("log");
    }

    Path programs() {
        return postgres().resolve("programs");
    }

    /** Makes a folder that only we can enter, or makes an older one so; refuses one of somebody else. */
    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder, FolderTree.PRIVATE_FOLDER);
        requireOurs(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static void requireOurs(Path folder) throws IOException {
        Account account = Account.current();
        if (FolderTree.owner(folder) != account.uid()) {
            String owner = Files.getOwner(folder).getName();
            throw new DatabaseRefusal(folder + " belongs to " + owner + ", but Claviger runs as " + account.name()
                    + "; start it as " + owner + " or choose another --data folder.");
        }
    }
}
