package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.postgres.TestPostgres;

/** As they are typed: each command is one argument of the jar, besides the settings of the clinic. */
class UpkeepTest {

    private final Path data = Folders.freshInTarget("upkeep");
    private final Database database = EmbeddedDatabases.oldClinic(data);

    @Test
    void settingsAloneAskForTheClinic_andACommandForItself() {
        assertThat(Upkeep.isAskedFor("--server.port=8080", "--medicenter.backup.folder=x"))
                .isFalse();
        assertThat(Upkeep.isAskedFor("--server.port=8080", "--medicenter.move-to=x"))
                .isTrue();
    }

    @Test
    void aMoveEndsWell_andASecondOneDoesNot() throws SQLException {
        String url = TestPostgres.freshDatabase();
        String user = url.replaceFirst(".*[?&]user=([^&]*).*", "$1");

        assertThat(run("--medicenter.move-to=" + url, "--medicenter.move-to.username=" + user))
                .isZero();
        assertThat(run("--medicenter.move-to=" + url)).isOne();

        var target = new Database(url, null, null);
        assertThat(new OldClinic(target).contents()).isEqualTo(new OldClinic(database).contents());
    }

    @Test
    void twoCommandsAtOnce_areNone() {
        assertThat(run("--medicenter.back-up-to=" + data, "--medicenter.hold-back-messages=true"))
                .isOne();
        assertThat(data).isDirectoryNotContaining(it -> it.toString().endsWith(".zip"));
    }

    @Test
    void messagesAreHeldBack_onWhicheverDatabase() throws SQLException {
        var waiting = new OldClinic(database).contents();

        assertThat(run("--medicenter.hold-back-messages=true")).isZero();

        assertThat(new OldClinic(database).contents()).isNotEqualTo(waiting);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--medicenter.data=" + data);
        return Upkeep.run(all.toArray(String[]::new));
    }
}
