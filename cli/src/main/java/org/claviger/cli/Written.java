package org.claviger.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are either written whole or not at all: first beside their place, then moved into it. */
final class Written {
    private Written() {}

    /** What fills a file. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file; one that is there already is replaced once the new one is whole. */
    static void file(Path file, Content content) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new Refusal(file + " is a folder; name a file in it.");
        }
        Path beside = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.to(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no folder " + folder + ".");
        } catch (AccessDeniedException e) {
            throw new Refusal(file + " may not be written: permission denied.");
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
