package org.claviger.server.findings;

import java.nio.charset.StandardCharsets;
import org.claviger.report.findings.FindingsJson;
import org.claviger.report.findings.Sarif;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.ProductVersion;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The findings as files, in the forms that the command line writes. */
@Controller
class FindingsFiles {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/files/findings.json")
    ResponseEntity<byte[]> json(OpenSystem here) {
        return file(here, "json", "application/json", FindingsJson.of(here.assessment()));
    }

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/files/findings.sarif")
    ResponseEntity<byte[]> sarif(OpenSystem here) {
        return file(here, "sarif", "application/sarif+json", Sarif.of(here.assessment(), ProductVersion.number()));
    }

    private static ResponseEntity<byte[]> file(OpenSystem here, String ending, String type, String text) {
        String name = here.slug() + "-findings-" + here.subject().today() + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
