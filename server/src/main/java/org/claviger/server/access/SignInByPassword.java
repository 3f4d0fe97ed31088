package org.claviger.server.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Signs in by password. */
@Component
final class SignInByPassword implements AuthenticationProvider {
    private final PasswordTrial trial;

    SignInByPassword(PasswordTrial trial) {
        this.trial = trial;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String from = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        return switch (outcome(attempt, from)) {
            case PasswordTrial.Outcome.Right(SignedIn who) -> Sessions.token(who);
            case PasswordTrial.Outcome.Wrong() -> throw new BadCredentialsException("wrong");
            case PasswordTrial.Outcome.Wait wait -> throw new LockedException(Long.toString(wait.seconds()));
        };
    }

    private PasswordTrial.Outcome outcome(Authentication attempt, String from) {
        try {
            return trial.attempt(attempt.getName(), String.valueOf(attempt.getCredentials()), from);
        } catch (ResponseStatusException e) {
            throw new AuthenticationServiceException("busy", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
