package org.claviger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the benchmarks, {@code check}, {@code identify}, {@code analyse}, {@code pages} or all, and prints their tables; {@code aralia DIR}
 * analyses fault trees; {@code cadence FILE} recomputes vectors; {@code derivations} derives many frequencies; {@code loss} simulates beside numpy; {@code generate N FILE},
 * {@code environment N FILE} or {@code shared N FILE} writes a model to try things on.
 */
public final class Bench {
    private Bench() {}

    /** The first argument is the launcher. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 4 && args[1].equals("generate")) {
            Files.writeString(Path.of(args[3]), GeneratedModel.yaml(Integer.parseInt(args[2]), 20261123));
            return;
        }
        if (args.length > 1 && args[1].equals("aralia")) {
            System.exit(aralia(List.of(args).subList(2, args.length)));
        }
        if (args.length == 2 && args[1].equals("loss")) {
            new LossBench(Path.of(args[0]).toAbsolutePath(), System.out).print();
            return;
        }
        if (args.length > 1 && args[1].equals("derivations")) {
            new DerivationBench(args.length > 2 ? Integer.parseInt(args[2]) : 2_000, System.out).print();
            return;
        }
        if (args.length > 1 && args[1].equals("cadence")) {
            System.exit(cadence(List.of(args).subList(2, args.length)));
        }
        if (args.length == 4 && args[1].equals("environment")) {
            Files.writeString(Path.of(args[3]), GeneratedModel.environment(Integer.parseInt(args[2]), 20261123));
            return;
        }
        if (args.length == 4 && args[1].equals("shared")) {
            Files.writeString(Path.of(args[3]), SharedEnvironment.yaml(Integer.parseInt(args[2]), 20261124));
            return;
        }
        Path launcher = Path.of(args[0]).toAbsolutePath();
        String which = args.length > 1 ? args[1] : "all";
        if (which.equals("all") || which.equals("check")) {
            new CheckBench(launcher).print();
        }
        if (which.equals("all") || which.equals("identify")) {
            new IdentifyBench(launcher).print();
        }
        if (which.equals("all") || which.equals("analyse")) {
            new AnalyseBench(launcher).print();
        }
        if (which.equals("all") || which.equals("pages")) {
            new PagesBench(launcher).print();
        }
    }

    private static int cadence(List<String> arguments) throws IOException {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            System.err.println(CadenceBench.USAGE);
            return 2;
        }
        return new CadenceBench(System.out).print(Path.of(arguments.getFirst()));
    }

    private static int aralia(List<String> arguments) throws IOException, InterruptedException {
        try {
            new AraliaBench(AraliaArguments.of(arguments), System.out).print();
            return 0;
        } catch (AraliaArguments.Wrong wrong) {
            System.err.println(wrong.words());
            return 2;
        }
    }
}
