package org.claviger.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.server.access.Accounts;
import org.claviger.server.access.Accounts.Account;
import org.claviger.server.access.Guard;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Memberships;
import org.claviger.server.access.PasswordTrial;
import org.claviger.server.access.PasswordTrial.Outcome;
import org.claviger.server.access.Passwords;
import org.claviger.server.access.PersonRules;
import org.claviger.server.access.Sessions;
import org.claviger.server.access.SignedIn;
import org.claviger.server.access.SignedInOnly;
import org.claviger.server.frame.Notice;
import org.claviger.server.frame.Page;
import org.claviger.server.frame.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one's own account. */
@Controller
public class AccountPages {
    private static final String PATH = "/account";

    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final PasswordTrial trial;
    private final Sessions sessions;

    AccountPages(
            Accounts accounts, Memberships memberships, Passwords passwords, PasswordTrial trial, Sessions sessions) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.trial = trial;
        this.sessions = sessions;
    }

    /**
     * The page with what is wrong with what was typed, by field.
     *
     * @param name as typed, else as it is
     */
    public record Own(
            Account account,
            String name,
            List<Membership> memberships,
            List<Sessions.Open> sessions,
            Map<String, String> mistakes) {
        public String mistake(String field) {
            return mistakes.getOrDefault(field, "");
        }

        public String count() {
            return Words.times(sessions.size(), "browser", "browsers");
        }
    }

    @SignedInOnly
    @GetMapping(PATH)
    Page show(HttpServletRequest request) {
        Account account = account(request);
        return page(account, account.name(), Map.of(), request);
    }

    @SignedInOnly
    @PostMapping(PATH + "/name")
    View rename(
            @RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response) {
        Account account = account(request);
        Optional<String> mistake = PersonRules.name(name);
        if (mistake.isPresent()) {
            return page(account, name, Map.of("name", mistake.get()), request).status(422);
        }
        accounts.rename(account.id(), name);
        sessions.refresh(new SignedIn(account.id(), name.strip()), request, response);
        return done(request, "Your name is changed.");
    }

    @SignedInOnly
    @PostMapping(PATH + "/password")
    View changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        Account account = account(request);
        Optional<String> mistake = password.equals(current)
                ? Optional.of("This is the password that you have.")
                : PersonRules.password(password, known(account));
        if (mistake.isPresent()) {
            return page(account, account.name(), Map.of("password", mistake.get()), request)
                    .status(422);
        }
        Outcome outcome = trial.attempt(account.email(), current, request.getRemoteAddr());
        return switch (outcome) {
            case Outcome.Wrong() ->
                page(account, account.name(), Map.of("current", "This is not your password."), request)
                        .status(422);
            case Outcome.Wait wait ->
                page(
                                account,
                                account.name(),
                                Map.of(
                                        "current",
                                        "Too many wrong passwords. Wait " + wait.seconds() + " seconds and try again."),
                                request)
                        .status(422);
            case Outcome.Right right -> changed(account, password, request);
        };
    }

    private View changed(Account account, String password, HttpServletRequest request) {
        accounts.changePassword(account.id(), passwords.hash(password));
        int ended = sessions.endOthers(account.id(), request);
        return done(request, "Your password is changed." + (ended > 0 ? " Other browsers were signed out." : ""));
    }

    private List<String> known(Account account) {
        String organisations = String.join(
                " ", memberships.of(account.id()).stream().map(Membership::name).toList());
        return List.of(account.name(), account.email(), organisations);
    }

    @SignedInOnly
    @PostMapping(PATH + "/sessions/end")
    View endOthers(HttpServletRequest request) {
        int ended = sessions.endOthers(account(request).id(), request);
        return done(request, "Signed out " + Words.times(ended, "other browser", "other browsers") + ".");
    }

    private Account account(HttpServletRequest request) {
        return Guard.signedIn(request)
                .flatMap(who -> accounts.find(who.account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    private static RedirectView done(HttpServletRequest request, String words) {
        Notice.leave(request, words);
        return new RedirectView(PATH);
    }

    private Page page(Account account, String name, Map<String, String> mistakes, HttpServletRequest request) {
        return Page.of(
                "account/account.jte",
                "Your account",
                new Own(account, name, memberships.of(account.id()), sessions.of(account.id(), request), mistakes));
    }
}
