package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** What a session is known by. */
@Configuration
@ConditionalOnWebApplication
class SessionRules {
    /** 216 random bits, which fill the 36 characters of the column exactly. */
    private static final int BYTES = 27;

    @Bean
    SessionIdGenerator sessionIds(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    CookieSerializer cookies(PublicAddress address) {
        return new Cookies(address, cookie("__Host-claviger", true), cookie("claviger", false));
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Over TLS a cookie that no other host can set; without, on one's own machine, a plain one. */
    private record Cookies(PublicAddress address, CookieSerializer secure, CookieSerializer plain)
            implements CookieSerializer {
        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return address.secure(request) ? secure : plain;
        }
    }
}
