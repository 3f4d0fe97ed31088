package org.claviger.report.figure;

import org.claviger.model.ComponentKind;

/** Line drawings on a grid of 16 by 16. */
enum Icon {
    CHIP("M4 4h8v8H4z M6.5 1.5V4 M9.5 1.5V4 M6.5 12v2.5 M9.5 12v2.5 M1.5 6.5H4 M1.5 9.5H4 M12 6.5h2.5 M12 9.5h2.5"),
    SHARES(
            "M8 2a2 2 0 1 0 .01 0z M3.5 10a2 2 0 1 0 .01 0z M12.5 10a2 2 0 1 0 .01 0z M7 5.8l-2.5 4.4 M9 5.8l2.5 4.4 M5.5 12h5"),
    ENCLAVE("M2 2h12v12H2z M5.5 5.5h5v5h-5z"),
    DEVICE("M1.5 5h13v6h-13z M4 7h4v2H4z M11.5 8h.6"),
    PEN("M2.5 13.5l1-3.5L11 2.5 13.5 5 6 12.5z M9 4.5L11.5 7"),
    WALLET("M2 4.5h11v9H2z M2 4.5L10 2v2.5 M10 7.5h4.2v3.2H10z"),
    SHIELD("M8 1.8l5.2 2v4c0 3.2-2.2 5.4-5.2 6.6-3-1.2-5.2-3.4-5.2-6.6v-4z M5.6 7.8l1.8 1.8 3-3.4"),
    SCREEN("M2 2.5h12V11H2z M8 11v2.5 M5 13.5h6"),
    APPROVAL("M3 2h10v12H3z M5.5 8l2 2 3.2-4"),
    LAPTOP("M3.5 3h9v7h-9z M1.5 12.5h13"),
    TELEPHONE("M4.5 1.5h7v13h-7z M7 12.4h2"),
    SERVER("M2.5 2.5h11V7h-11z M2.5 9h11v4.5h-11z M5 4.8h.6 M5 11.3h.6"),
    DATABASE(
            "M3 4c0-1.2 2.2-2 5-2s5 .8 5 2-2.2 2-5 2-5-.8-5-2z M3 4v8c0 1.2 2.2 2 5 2s5-.8 5-2V4 M3 8c0 1.2 2.2 2 5 2s5-.8 5-2"),
    NETWORK("M6 2h4v3.5H6z M2 10.5h4V14H2z M10 10.5h4V14h-4z M8 5.5V8 M4 10.5V8h8v2.5"),
    BLOCKS("M1.5 5.5h5v5h-5z M9.5 5.5h5v5h-5z M6.5 8h3"),
    CONTRACT("M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3 M6 8h4 M6 11h4"),
    CLOUD("M4.5 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.7.8 2.6 2.6 0 0 1-.4 5.2z"),
    BADGE(
            "M2 3h12v10H2z M5.5 5.6a1.4 1.4 0 1 0 .01 0z M3.5 11c.2-1.3 1-1.8 2-1.8s1.8.5 2 1.8 M9.5 6.5h2.5 M9.5 9.5h2.5"),
    BRANCH(
            "M4.5 1.8a1.5 1.5 0 1 0 .01 0z M4.5 11.2a1.5 1.5 0 1 0 .01 0z M11.5 3.4a1.5 1.5 0 1 0 .01 0z M4.5 4.8v6.4 M11.5 6.4c0 2.8-7 1.4-7 4.6"),
    PIPELINE("M1.5 4.5h4v7h-4z M10.5 4.5h4v7h-4z M5.5 8h4.6 M8.4 6.2L10.2 8l-1.8 1.8"),
    PACKAGE("M2 5l6-3 6 3v6.5l-6 3-6-3z M2 5l6 3 6-3 M8 8v6.5"),
    LOG("M3 3h10 M3 6.3h10 M3 9.7h7 M3 13h8.5"),
    PULSE("M1.5 8.5h3l2-5 3 9 2-4h3"),
    SPEECH("M2 3h12v8H7.5l-3.5 2.8V11H2z"),
    SAFE("M2.5 2.5h11v10h-11z M8 5a2.5 2.5 0 1 0 .01 0z M4.5 12.5V14 M11.5 12.5V14"),
    VAULT("M2 6l6-4 6 4v1H2z M3.5 7v5 M8 7v5 M12.5 7v5 M2 13.5h12"),
    PLATE("M2 4h12v8H2z M4.5 6.7h7 M4.5 9.3h7"),
    WINDOW("M2 2.5h12v11H2z M2 5.5h12"),
    PERSON("M8 2.2a2.6 2.6 0 1 0 .01 0z M2.8 14c.4-3.4 2.4-4.8 5.2-4.8s4.8 1.4 5.2 4.8"),
    BUILDING("M3 14V3h6v11 M9 7h4v7 M1.5 14h13 M5 6h2 M5 9h2"),
    PIN("M8 14.5C4.8 10.7 3.4 8.5 3.4 6.3a4.6 4.6 0 0 1 9.2 0c0 2.2-1.4 4.4-4.6 8.2z M8 4.8a1.5 1.5 0 1 0 .01 0z"),
    KEY("M5 5a3 3 0 1 0 .01 0z M7.9 8h6.4v2.8 M11.5 8v2.2"),
    STACK("M4.5 2h9.5v9.5 M2 4.5h9.5V14H2z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** SVG path data, to be stroked. */
    String path() {
        return path;
    }

    static Icon of(ComponentKind kind) {
        return switch (kind) {
            case HSM -> CHIP;
            case MPC_NODE -> SHARES;
            case ENCLAVE -> ENCLAVE;
            case HARDWARE_WALLET -> DEVICE;
            case SIGNING_SERVICE -> PEN;
            case WALLET_SERVICE -> WALLET;
            case POLICY_ENGINE -> SHIELD;
            case DISPLAY -> SCREEN;
            case APPROVAL_APP -> APPROVAL;
            case WORKSTATION -> LAPTOP;
            case MOBILE_DEVICE -> TELEPHONE;
            case SERVER -> SERVER;
            case DATABASE -> DATABASE;
            case NETWORK -> NETWORK;
            case NODE -> BLOCKS;
            case SMART_CONTRACT -> CONTRACT;
            case CLOUD_ACCOUNT -> CLOUD;
            case IDENTITY_PROVIDER -> BADGE;
            case SOURCE_REPOSITORY -> BRANCH;
            case BUILD_PIPELINE -> PIPELINE;
            case PACKAGE_REGISTRY -> PACKAGE;
            case LOG_STORE -> LOG;
            case MONITORING -> PULSE;
            case COMMUNICATION_CHANNEL -> SPEECH;
            case SAFE -> SAFE;
            case VAULT -> VAULT;
            case BACKUP_MEDIUM -> PLATE;
            case APPLICATION -> WINDOW;
        };
    }
}
