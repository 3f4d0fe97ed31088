package org.claviger.server;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application as Spring puts it together. Started by {@code org.claviger.server.start}. */
@SpringBootApplication
public class ClavigerServer {
    /** Where time comes from. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where chance comes from. */
    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
