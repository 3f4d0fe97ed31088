package org.claviger.server.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claviger.server.access.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Style, script and fonts. Their addresses hold a digest of their bytes, so browsers may keep them for ever. */
@Controller
public final class Assets {
    private static final Map<String, Asset> ALL = all();

    // Never compared, only carried.
    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(byte[] bytes, String type, String digest) {}

    private static Map<String, Asset> all() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        String fonts = "/org/claviger/report/document/fonts/";
        String own = "/org/claviger/server/frame/";
        add(assets, "claviger.css", own + "claviger.css", "text/css;charset=UTF-8");
        add(assets, "claviger.js", own + "claviger.js", "text/javascript;charset=UTF-8");
        add(assets, "icon.svg", own + "icon.svg", "image/svg+xml");
        add(
                assets,
                "htmx.js",
                "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "text/javascript;charset=UTF-8");
        for (String font : new String[] {
            "SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSans3-Italic", "SourceCodePro-Regular"
        }) {
            add(assets, font + ".ttf", fonts + font + ".ttf", "font/ttf");
        }
        return Map.copyOf(assets);
    }

    private static void add(Map<String, Asset> assets, String name, String resource, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not part of this build");
            }
            byte[] bytes = in.readAllBytes();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
            assets.put(name, new Asset(bytes, type, digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a file. */
    public static String href(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException(name);
        }
        return "/assets/" + asset.digest() + "/" + name;
    }

    @OpenToAll(because = "the sign-in page needs them; they hold nothing of anybody")
    @GetMapping("/assets/{digest}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String digest, @PathVariable String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        // The style sheet names fonts without their digest; those are asked about again after a day.
        CacheControl kept = asset.digest().equals(digest)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .cacheControl(kept)
                .body(asset.bytes());
    }
}
