package org.claviger.server.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.claviger.ledger.Pseudonym;
import org.claviger.ledger.model.Decision;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.server.access.Accounts;
import org.claviger.server.access.Membership;
import org.claviger.server.access.Memberships;
import org.claviger.server.access.SignedIn;
import org.claviger.server.systems.Importing;
import org.claviger.server.welcome.FirstRun;
import org.claviger.server.welcome.FirstRun.Founding;
import org.springframework.stereotype.Component;

/** The demonstration custodian: its organisation, somebody who can sign in, and its model, made once. */
@Component
final class Demonstration {
    private static final String EMAIL = "owner@meridian.example";
    private static final String FILE = "demonstration.yaml";

    /** The day for which the file is written: what is due and overdue in it is so on purpose. */
    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 23);

    private static final Pattern DATE = Pattern.compile("\\b20[0-9]{2}-[01][0-9]-[0-3][0-9]\\b");

    private final Accounts accounts;
    private final Memberships memberships;
    private final FirstRun firstRun;
    private final Importing importing;
    private final SecureRandom random;
    private final Clock clock;

    Demonstration(
            Accounts accounts,
            Memberships memberships,
            FirstRun firstRun,
            Importing importing,
            SecureRandom random,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.firstRun = firstRun;
        this.importing = importing;
        this.random = random;
        this.clock = clock;
    }

    /** How to sign in. */
    record SignIn(String email, String password) {}

    /** Makes what is missing. The password is kept beside the data, readable by its owner alone. */
    SignIn prepare(Path data, Consumer<String> progress) {
        SignIn signIn = new SignIn(EMAIL, password(data.resolve("demo-password")));
        if (!accounts.known(EMAIL)) {
            progress.accept("loading the demonstration custodian");
            UUID account = firstRun.found(
                    new Founding("Meridian Exchange", "meridian", "Demo owner", EMAIL, signIn.password()));
            load(memberships.of(account).getFirst());
        } else {
            // A start that was ended between the account and its model.
            accounts.verify(EMAIL, signIn.password())
                    .map(SignedIn::account)
                    .map(account -> memberships.of(account).getFirst())
                    .ifPresent(this::load);
        }
        return signIn;
    }

    private void load(Membership owner) {
        String text = shifted(new String(file(), StandardCharsets.UTF_8), LocalDate.now(clock));
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Model model = ModelFile.read(FILE, text).model().orElseThrow();
        Decision decision = importing.takeNew(owner.organisation(), new Pseudonym(owner.actor()), model, FILE, content);
        if (decision instanceof Decision.Refusal refusal && !refusal.parts().isEmpty()) {
            throw new IllegalStateException(refusal.toString());
        }
    }

    /** The same text with every date as far from today as it was from the day for which it was written. */
    static String shifted(String text, LocalDate today) {
        long days = ChronoUnit.DAYS.between(WRITTEN_FOR, today);
        return DATE.matcher(text)
                .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
    }

    private static byte[] file() {
        try (InputStream in = Demonstration.class.getResourceAsStream("/examples/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the demonstration is not part of this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String password(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four groups of five letters, easily typed. */
    private String fresh() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "")
                    .append("abcdefghijkmnpqrstuvwxyz".charAt(random.nextInt(24)));
        }
        return password.toString();
    }
}
