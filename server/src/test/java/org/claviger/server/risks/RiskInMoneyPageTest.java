package org.claviger.server.risks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.loss.PlannedLooks;
import org.claviger.analysis.loss.Risk;
import org.claviger.analysis.loss.RiskAnalysis;
import org.claviger.analysis.loss.RiskSettings;
import org.claviger.analysis.loss.RiskWording;
import org.claviger.model.file.ModelFile;
import org.claviger.server.Custodian;
import org.claviger.server.RunningServer;
import org.claviger.server.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise: the pages show the figures that the command line computes from the same file, and teach where there are none. */
@Timeout(120)
class RiskInMoneyPageTest {
    private static final String HOME = "/o/meridian/meridian";

    private final Visitor owner = RunningServer.shared().owner();

    @Test
    void thePageShowsWhatIsComputedFromTheFile() {
        String page = worked(owner, HOME + "/risks/-/money");
        Risk risk = RiskAnalysis.of(
                ModelFile.read(
                                "model.yaml",
                                owner.get(HOME + "/files/model.yaml").body())
                        .model()
                        .orElseThrow(),
                LocalDate.now(ZoneOffset.UTC),
                new PlannedLooks(),
                RiskSettings.usual(2),
                new Budget(InstantSource.system(), Duration.ofSeconds(60), 1L << 28));
        Risk.Subject system = risk.system();
        assertTrue(page.contains(RiskWording.money(system.residual().expectedAnnualLoss(), risk.currency())));
        assertTrue(page.contains(RiskWording.percent(system.residual().annualProbability())));
        assertTrue(page.contains(RiskWording.money(system.residual().shortfall99(), risk.currency())));
        assertTrue(page.contains(RiskWording.moneyBand(system.expected().orElseThrow(), risk.currency())));
        assertTrue(page.contains(">not met<"));
        assertTrue(page.contains("<svg") && page.contains("tolerated: more than 100M USD with 1 %"));

        Risk.Subject cold = risk.wallets().stream()
                .filter(each -> each.name().equals("wallet/btc-cold"))
                .findFirst()
                .orElseThrow();
        String wallet = worked(owner, HOME + "/wallets/btc-cold");
        assertTrue(wallet.contains(RiskWording.money(cold.residual().expectedAnnualLoss(), risk.currency())));
        assertTrue(wallet.contains(HOME + "/risks/-/money"));
        assertTrue(body(owner, HOME + "/risks").contains(HOME + "/risks/-/money"));
    }

    @Test
    void whereNothingCanBeComputedItTeachesWhatToState() {
        Custodian custodian = Custodian.founded();
        Visitor founder = custodian.owner().browser();
        String path = custodian.home() + "/import";
        String text = "claviger: 1\nsystem: {id: bare}\nthreats:\n t: {title: Somebody comes}\n";
        String confirm =
                Visitor.location(founder.upload(path, path, "model.yaml", text.getBytes(StandardCharsets.UTF_8)));
        founder.get(confirm);
        founder.submit(confirm, confirm, Map.of());
        String page = worked(founder, custodian.home() + "/bare/risks/-/money");
        assertTrue(page.contains("how often it is tried (frequency)"), page);
        assertFalse(page.contains("<svg role=\"img\""));
    }

    /** The page once nothing of it is under way any more. */
    private static String worked(Visitor visitor, String path) {
        String page = body(visitor, path);
        while (page.contains("being worked out")) {
            page = body(visitor, path);
        }
        return page;
    }

    private static String body(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
