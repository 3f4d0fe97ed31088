package org.claviger.server.postgres;

import com.sun.security.auth.module.UnixSystem;

/** A user of the operating system. */
record Account(long uid, String name) {
    static Account current() {
        UnixSystem system = new UnixSystem();
        String name = system.getUsername();
        // A container may run under a number that has no name.
        return new Account(system.getUid(), name == null ? "user " + system.getUid() : name);
    }

    boolean isRoot() {
        return uid == 0;
    }
}
