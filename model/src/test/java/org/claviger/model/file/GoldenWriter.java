package org.claviger.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claviger.model.RandomModels;

/** Writes the golden file of a new language version: a model in which every field is filled. Run once per version. */
final class GoldenWriter {
    private GoldenWriter() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), ModelFile.yaml(new RandomModels(1, 1).next()));
    }
}
