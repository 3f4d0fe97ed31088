package org.claviger.server.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Signing in and out, and what browsers are told. */
@Configuration
@ConditionalOnWebApplication
class SecurityRules {
    /** Everything from here, nothing inline, nothing framed. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        rules -> rules.requestMatchers("/sign-in", "/welcome/**", "/join/**", "/assets/**", "/health", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(new RefusedSignIn())
                        .defaultSuccessUrl("/"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    @Bean
    AuthenticationProvider passwords(Accounts accounts, SignInDelay delay) {
        return new Passwords(accounts, delay);
    }

    /** Signs in by password, slowed when it was wrong before. */
    private record Passwords(Accounts accounts, SignInDelay delay) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication attempt) throws AuthenticationException {
            String email = Accounts.canonical(attempt.getName());
            String password = String.valueOf(attempt.getCredentials());
            String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                    ? String.valueOf(details.getRemoteAddress())
                    : "";
            Duration wait = delay.wait(email, address);
            if (wait.isPositive()) {
                throw new LockedException(Long.toString(wait.toSeconds() + 1));
            }
            if (email.length() > 254 || password.length() > Accounts.LONGEST_PASSWORD) {
                throw new BadCredentialsException("too long");
            }
            SignedIn who = accounts.verify(email, password).orElse(null);
            if (who == null) {
                delay.failed(email, address);
                throw new BadCredentialsException("wrong");
            }
            delay.succeeded(email, address);
            return UsernamePasswordAuthenticationToken.authenticated(
                    who, null, List.of(new SimpleGrantedAuthority("signed-in")));
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
