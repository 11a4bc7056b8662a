package org.medicenter.support.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user nobody: has no rights, and for that reason may run PostgreSQL. */
final class Nobody {

    static final int ID = 65534;

    private Nobody() {}

    static boolean isNeededHere() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** The command as nobody would give it. */
    static List<String> as(List<String> command) {
        return as(command, Files.isExecutable(Path.of("/usr/bin/setpriv")));
    }

    static List<String> as(List<String> command, boolean setpriv) {
        var whole = new ArrayList<String>();
        if (setpriv) {
            whole.addAll(List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups"));
            whole.addAll(command);
        } else {
            whole.addAll(List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec " + quoted(command)));
        }
        return whole;
    }

    private static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word + "'")
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    static void owns(Path folder) throws IOException {
        Files.setAttribute(folder, "unix:uid", ID);
        Files.setAttribute(folder, "unix:gid", ID);
    }
}
