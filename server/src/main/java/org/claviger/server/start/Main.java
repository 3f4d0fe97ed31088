package org.claviger.server.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.claviger.server.postgres.DatabaseRefusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of everything that needs a database. */
@Command(
        name = "claviger",
        description = "The application on PostgreSQL.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {DemoCommand.class, ServeCommand.class, RebuildCommand.class, RehearseCommand.class})
public final class Main {
    private static final int USAGE = 2;
    private static final int DEFECT = 3;

    private Main() {}

    /** Runs one verb; {@code demo} and {@code serve} end with the process. */
    public static void main(String[] args) {
        System.setOut(new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8));
        CommandLine line =
                new CommandLine(new Main()).setExecutionExceptionHandler((failure, _, _) -> refused(failure));
        int status = args.length == 0 ? usage(line) : line.execute(args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    private static int usage(CommandLine line) {
        line.usage(System.err);
        return USAGE;
    }

    private static int refused(Exception failure) {
        if (failure instanceof DatabaseRefusal || failure instanceof PortRefusal) {
            System.err.println("claviger: " + failure.getMessage());
            return USAGE;
        }
        System.err.println(
                "claviger: This is a defect of the program: " + failure + "\nPlease report it with what follows.");
        failure.printStackTrace();
        return DEFECT;
    }
}
