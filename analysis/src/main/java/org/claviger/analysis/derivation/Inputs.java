package org.claviger.analysis.derivation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.Threat;

/**
 * A digest of every stated number that a frequency follows from: of the task, of the threats that it serves, of what else acts
 * against them, and of the limits. Twelve hexadecimal digits of SHA-256 over one line for each.
 */
final class Inputs {
    private static final int DIGITS = 12;

    private Inputs() {}

    static String digest(Model model, Relations relations, Task task, List<ThreatDerivation> threats) {
        List<String> lines = new ArrayList<>();
        lines.add("every " + task.every() + " " + task.timing());
        task.finds()
                .ifPresent(finds ->
                        lines.add("finds " + finds.probability() + " " + finds.coverage() + " " + finds.lag()));
        for (ThreatDerivation each : threats) {
            Threat threat = model.threats().get(each.threat());
            if (threat == null) {
                continue;
            }
            lines.add("threat " + each.threat() + " " + threat.actor() + " " + threat.category());
            threat.tempo().ifPresent(tempo -> lines.add("tempo " + tempo.range() + " " + tempo.median()));
            threat.frequency().ifPresent(frequency -> lines.add("frequency " + frequency.range()));
            lines.add("likelihood " + threat.likelihood());
            threat.loss().ifPresent(loss -> lines.add("loss " + loss.range()));
            threat.lossStopped().ifPresent(loss -> lines.add("stopped " + loss.range()));
            relations
                    .against(each.threat())
                    .forEach(against -> lines.add("against " + against.controlId() + " "
                            + against.control().state() + " "
                            + against.control().kind() + " "
                            + against.mapping().effectiveness()));
            each.standings()
                    .forEach(standing -> lines.add("limit " + standing.limit().whom() + " "
                            + standing.limit().words()));
        }
        return HexFormat.of().formatHex(sha256(String.join("\n", lines))).substring(0, DIGITS);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
