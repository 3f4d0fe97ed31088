package org.claviger.analysis.assess;

import java.util.ArrayList;
import java.util.List;
import org.claviger.model.Risk;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about the risk register of Level II: CLV-718. */
final class RegisterChecks {
    private RegisterChecks() {}

    static void run(Subject subject, Findings findings) {
        if (subject.model().risks().isEmpty()) {
            findings.at("risks", "CLV-718", "There is no risk register.");
        }
        subject.model().risks().forEach((id, risk) -> {
            List<String> missing = missing(risk);
            if (!missing.isEmpty()) {
                Ref ref = new Ref(Kind.RISK, id);
                findings.at(ref, "CLV-718", ref + " does not name its " + Words.list(missing) + ".");
            }
        });
    }

    private static List<String> missing(Risk risk) {
        List<String> missing = new ArrayList<>();
        if (risk.threats().isEmpty()) {
            missing.add("threats");
        }
        if (risk.owner().isEmpty()) {
            missing.add("owner");
        }
        if (risk.treatment().isEmpty()) {
            missing.add("treatment");
        }
        return missing;
    }
}
