package org.claviger.server.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is within an organisation. */
public enum Role {
    OWNER("Owner", "Everything, people included.", EnumSet.allOf(Permission.class)),
    EDITOR("Editor", "Reads and changes models.", EnumSet.of(Permission.READ, Permission.CHANGE)),
    READER("Reader", "Reads models and downloads reports.", EnumSet.of(Permission.READ));

    private final String title;
    private final String says;
    private final Set<Permission> permissions;

    Role(String title, String says, Set<Permission> permissions) {
        this.title = title;
        this.says = says;
        this.permissions = Set.copyOf(permissions);
    }

    public String title() {
        return title;
    }

    /** What it allows, in a few words. */
    public String says() {
        return says;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** As the database and forms write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
