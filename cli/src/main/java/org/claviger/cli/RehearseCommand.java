package org.claviger.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the common verbs once, so that the cache of loaded classes (JEP 483, JEP 514) can be recorded from them. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Runs the common verbs without output, to record a class cache.")
final class RehearseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "A model to rehearse with.")
    private String model = "";

    @Override
    public Integer call() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal silent = new Terminal(nowhere, nowhere, false, Clock.system(ZoneId.systemDefault()));
        for (List<String> verb : List.of(
                List.of("check", model),
                List.of("check", "--json", model),
                List.of("check", "--sarif", model),
                List.of("identify", model),
                List.of("identify", "--json", model),
                List.of("explain", "CLV-204"),
                List.of("convert", "--to", "json", model),
                List.of("version"))) {
            Main.run(silent, verb.toArray(String[]::new));
        }
        return Exit.FINE;
    }
}
