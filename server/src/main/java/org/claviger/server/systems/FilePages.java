package org.claviger.server.systems;

import java.nio.charset.StandardCharsets;
import org.claviger.model.file.ModelFile;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What can be taken away: the model as a file, the report, the findings. */
@Controller
class FilePages {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/files/model.yaml")
    ResponseEntity<byte[]> yaml(OpenSystem here) {
        return file(here, "yaml", "application/yaml;charset=UTF-8", utf8(ModelFile.yaml(here.model())));
    }

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/files/model.json")
    ResponseEntity<byte[]> json(OpenSystem here) {
        return file(here, "json", "application/json", utf8(ModelFile.json(here.model())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(OpenSystem here, String ending, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + here.slug() + "." + ending + "\"")
                .body(bytes);
    }
}
