package org.claviger.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claviger.server.database.Tenancy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. */
@Component
public final class Sessions {
    private final Tenancy tenancy;
    private final Clock clock;

    Sessions(Tenancy tenancy, Clock clock) {
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * A browser that is signed in.
     *
     * @param here whether it is the one that asks
     */
    public record Open(Instant since, Instant lastUsed, boolean here) {}

    /** Those of a person, the last used first. */
    public List<Open> of(UUID account, HttpServletRequest request) {
        String here = request.getSession().getId();
        return tenancy.outside(database -> database.sql("""
                        select session_id, creation_time, last_access_time
                        from spring_session
                        where principal_name = ? and expiry_time > ?
                        order by last_access_time desc
                        """)
                .params(account.toString(), clock.millis())
                .query((row, number) -> new Open(
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(here)))
                .list());
    }

    /** Ends all of a person but the one that asks, which gets another id; says how many ended. */
    public int endOthers(UUID account, HttpServletRequest request) {
        String here = request.getSession().getId();
        int ended = tenancy.outside(
                database -> database.sql("""
                        delete from spring_session where principal_name = ? and session_id <> ?
                        """).params(account.toString(), here).update());
        request.changeSessionId();
        return ended;
    }

    /** Lets the session that asks know its owner anew, after a change of name. */
    public void refresh(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token(who));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** Somebody who is signed in, as Spring Security keeps it. */
    static UsernamePasswordAuthenticationToken token(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority("signed-in")));
    }
}
