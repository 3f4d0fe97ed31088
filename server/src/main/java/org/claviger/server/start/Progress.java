package org.claviger.server.start;

/** What is going on while somebody waits, on standard error: results alone go to standard output. */
final class Progress {
    private Progress() {}

    static void say(String words) {
        System.err.println("claviger: " + words + (words.endsWith(".") ? "" : " ..."));
    }

    /** The address as somebody on this machine types it. */
    static String address(Settings settings, int port) {
        boolean here = settings.address.equals("127.0.0.1") || settings.address.equals("0.0.0.0");
        return "http://" + (here ? "localhost" : settings.address) + ":" + port;
    }
}
