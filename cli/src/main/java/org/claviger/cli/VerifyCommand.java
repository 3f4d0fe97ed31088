package org.claviger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claviger.report.certificate.CertificateCheck;
import org.claviger.report.certificate.CertificateCheck.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code claviger verify}: recomputes what a certificate says. */
@Command(
        name = "verify",
        description = "Recomputes an interval certificate and says whether the results are the same.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private static final long LARGEST = 64L << 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The certificate (JSON).")
    private Path file = Path.of("");

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (CertificateCheck.of(text())) {
            case Outcome.Refused(String why) -> throw new Refusal(file + ": " + why);
            case Outcome.Checked(CertificateCheck check) -> said(check);
        };
    }

    private int said(CertificateCheck check) {
        if (check.differences().isEmpty()) {
            terminal.result(
                    "same: all " + check.compared() + " results of control/" + check.control() + " were recomputed\n");
            return Exit.FINE;
        }
        StringBuilder out =
                new StringBuilder("different: " + check.differences().size() + " of control/" + check.control() + "\n");
        check.differences().forEach(each -> out.append("  ").append(each).append('\n'));
        terminal.result(out.toString());
        return Exit.FINDINGS;
    }

    private String text() {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal(file + " is larger than 64 MB; a certificate is not.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read as text: " + e.getMessage());
        }
    }
}
