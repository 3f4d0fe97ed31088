package org.claviger.server.frame;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.claviger.server.access.PublicAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What browsers are told with every answer, also with those that no handler of ours gives: everything from here, nothing
 * inline, nothing framed, nothing guessed, and over TLS never again without.
 */
@Configuration
class AnswerHeaders {
    private static final Map<String, String> ALWAYS = always();

    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private static Map<String, String> always() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(headers);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headers(PublicAddress address) {
        return factory -> {
            factory.addEngineValves(new Writer(address));
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainRefusal.class.getName());
                }
            });
        };
    }

    /** Writes them before anything else happens with a request. */
    private static final class Writer extends ValveBase {
        private final PublicAddress address;

        Writer(PublicAddress address) {
            super(true);
            this.address = address;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            ALWAYS.forEach(response::setHeader);
            if (address.secure(request)) {
                response.setHeader("Strict-Transport-Security", HSTS);
            }
            getNext().invoke(request, response);
        }
    }
}
