package org.claviger.report.document.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The fonts that ship with the product, by addresses such as {@code font:SourceSans3-Regular.ttf}. */
final class Fonts {
    static final String SCHEME = "font";

    private static final Set<String> NAMES = Set.of(
            "SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf", "SourceSans3-Italic.ttf", "SourceCodePro-Regular.ttf");

    private Fonts() {}

    /** Whether an address is one of ours; nothing else may be read. */
    static boolean ours(String address) {
        return address.startsWith(SCHEME + ":") && NAMES.contains(address.substring(SCHEME.length() + 1));
    }

    static FSStream open(String address) {
        if (!ours(address)) {
            throw new IllegalArgumentException("no font of ours");
        }
        return new Shipped("/org/claviger/report/document/fonts/" + address.substring(SCHEME.length() + 1));
    }

    private record Shipped(String path) implements FSStream {
        @Override
        public InputStream getStream() {
            InputStream in = Fonts.class.getResourceAsStream(path);
            if (in == null) {
                throw new UncheckedIOException(new IOException("the font " + path + " is not part of this build"));
            }
            return in;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.US_ASCII);
        }
    }
}
