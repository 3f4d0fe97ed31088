package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address people reach the application, as far as whoever runs it said so. */
@Component
public final class PublicAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final Optional<URI> stated;
    private final boolean thisMachineOnly;

    PublicAddress(
            @Value("${claviger.public-url:}") String stated, @Value("${server.address:127.0.0.1}") String listening) {
        this.stated = Optional.of(stated).filter(url -> !url.isBlank()).map(URI::create);
        this.thisMachineOnly = THIS_MACHINE.contains(listening);
    }

    /**
     * Whether a request asked for a name that is ours. Another name leads here when somebody points it here, to make a
     * browser of this machine or network send requests in their name (DNS rebinding).
     */
    public boolean knows(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(host)
                || stated.map(url -> isHostOf(url, host)).orElse(!thisMachineOnly);
    }

    private static boolean isHostOf(URI url, String host) {
        return host.equals(String.valueOf(url.getHost()).toLowerCase(Locale.ROOT));
    }

    /** Whether the person's browser speaks TLS: said by the connection, by the proxy, or by the stated address. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || stated.filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                        .filter(url -> isHostOf(url, request.getServerName().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** A path as somebody elsewhere opens it. */
    public String link(HttpServletRequest request, String path) {
        return stated.map(url -> url.toString().replaceAll("/+$", "")).orElseGet(() -> asked(request)) + path;
    }

    private static String asked(HttpServletRequest request) {
        String scheme = request.getScheme();
        int usual = scheme.equals("https") ? 443 : 80;
        String port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return scheme + "://" + request.getServerName() + port;
    }
}
