package org.claviger.cli;

import java.nio.file.Path;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Limits;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Reading reading = ModelFile.read(Path.of(args[args.length - 1]), Limits.DEFAULT);
        reading.problems().forEach(p -> System.out.println(reading.document().name() + ":" + p.position().line() + ":" + p.position().column() + " " + p.fault().code() + " " + p.path() + "  " + p.message() + " " + p.remedy()));
        if (args[0].equals("write")) reading.model().ifPresent(m -> System.out.print(ModelFile.yaml(m)));
    }
}
