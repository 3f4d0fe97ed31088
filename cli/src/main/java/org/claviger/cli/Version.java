package org.claviger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import picocli.CommandLine.IVersionProvider;

/** What this program is and what it knows. */
final class Version implements IVersionProvider {
    /** The product's version. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "claviger " + number(),
            "language " + ModelFile.LANGUAGE,
            "knowledge " + Knowledge.STANDARD,
            "java " + Runtime.version()
        };
    }
}
