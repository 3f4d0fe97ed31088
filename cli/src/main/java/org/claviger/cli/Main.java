package org.claviger.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point: finds the verb and runs it. */
@Command(
        name = "claviger",
        description = "The living threat model of a Trusted Environment, as code.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        sortOptions = false,
        footer = {
            "",
            "Start with:   claviger new --template exchange model.yaml",
            "              claviger check model.yaml",
            "              claviger report model.yaml -o threat-model.pdf",
            "",
            "Exit status: 0 fine; 1 errors found; 2 wrong usage or no readable text; 3 a defect of the program."
        },
        subcommands = {
            CheckCommand.class,
            IdentifyCommand.class,
            AnalyseCommand.class,
            CadenceCommand.class,
            RiskCommand.class,
            VerifyCommand.class,
            ExplainCommand.class,
            ReportCommand.class,
            DiagramCommand.class,
            NewCommand.class,
            ConvertCommand.class,
            SchemaCommand.class,
            ReferenceCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class,
            RehearseCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs one verb and ends the process with its status. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(new Terminal(out, err, person(), Clock.system(ZoneId.systemDefault())), args);
        out.flush();
        System.exit(out.checkError() ? Exit.DEFECT : status);
    }

    private static boolean person() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Runs one verb on a terminal and gives its exit status. */
    public static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Main(), new Verbs(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setExecutionExceptionHandler((failure, _, _) -> defect(failure, terminal));
        if (args.length == 0) {
            line.usage(terminal.err());
            return Exit.USAGE;
        }
        int status = line.execute(args);
        terminal.out().flush();
        return status;
    }

    private static int defect(Exception failure, Terminal terminal) {
        if (failure instanceof Refusal refusal) {
            terminal.complain(refusal.words());
            return Exit.USAGE;
        }
        terminal.complain("This is a defect of the program: " + failure + "\nPlease report it with what follows.");
        failure.printStackTrace(terminal.err());
        return Exit.DEFECT;
    }
}
