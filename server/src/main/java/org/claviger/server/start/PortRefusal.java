package org.claviger.server.start;

/** The pages cannot be offered where they were asked for. */
final class PortRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortRefusal(String message) {
        super(message);
    }
}
