package org.claviger.server.access;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Signing in and out, and which requests come through. What browsers are told is written with every answer by the frame. */
@Configuration
@ConditionalOnWebApplication
class SecurityRules {
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        // No text of ours holds it, and the database takes none.
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Clock clock, SignInByPassword passwords) {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/join/*/*/sign-in")
                        .authenticated()
                        .requestMatchers("/sign-in", "/welcome/**", "/join/**", "/assets/**", "/health", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LongestSession(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new BodyLimit(), CsrfFilter.class)
                .authenticationProvider(passwords)
                .requestCache(cache -> cache.requestCache(new WayBack()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new RefusedRequest()))
                // A new session, so that its age counts from here.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(new RefusedSignIn())
                        .defaultSuccessUrl("/"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .build();
    }
}
