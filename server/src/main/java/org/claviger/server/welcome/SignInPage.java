package org.claviger.server.welcome;

import java.util.Optional;
import org.claviger.server.access.OpenToAll;
import org.claviger.server.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that asks who one is. */
@Controller
public class SignInPage {
    /** What the form says above its fields. */
    public record SignIn(Optional<String> refusal, Optional<String> word) {}

    @OpenToAll(because = "it is where one signs in")
    @GetMapping("/sign-in")
    Page form(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> wait,
            @RequestParam Optional<String> busy,
            @RequestParam Optional<String> late,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> made) {
        Optional<String> refusal = wrong.map(any -> "Address or password is wrong. Check both and try again.")
                .or(() -> wait.map(SignInPage::waiting))
                .or(() -> busy.map(any -> "Too many people are signing in at this moment. Try again in a few seconds."))
                .or(() -> late.map(any -> "This page was open too long. Please sign in now."));
        Optional<String> word = out.map(any -> "You are signed out.")
                .or(() -> made.map(any -> "Your account is made. Sign in with it."));
        return Page.of("welcome/sign-in.jte", "Sign in", new SignIn(refusal, word));
    }

    private static String waiting(String seconds) {
        String time = seconds.matches("[0-9]{1,4}") ? seconds + " seconds" : "a while";
        return "Too many wrong passwords. Wait " + time + " and try again.";
    }
}
