package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.ServerProcess;

/** With an embedded database. On PostgreSQL a node is killed where two of them run; both die twenty times for bin/faults. */
class KilledServerIT {

    private static final int KILLS = 2;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyBookingThatWasConfirmed_isThereAfterTheKill_andNothingIsHalfBooked() throws Exception {
        Path data = Folders.freshInTarget("killed-server");

        new KilledServer(data, "jdbc:h2:file:" + data.toAbsolutePath().resolve("medicenter"))
                .diesTimes(KILLS, this::tellsItsFiguresOnlyToThoseWhoRunIt);
    }

    /** A process of its own is dear: this one is asked for its figures too. */
    private void tellsItsFiguresOnlyToThoseWhoRunIt(ServerProcess server) throws Exception {
        assertThat(get(server.managementUri("/actuator/prometheus")).body())
                .contains("medicenter_messages_waiting", "hikaricp_connections", "jvm_memory_used_bytes");
        assertThat(get(server.managementUri("/actuator/health/booking")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(server.managementUri("/actuator/env")).statusCode()).isEqualTo(404);
        assertThat(get(server.managementUri("/")).statusCode()).isEqualTo(404);
        assertThat(get(server.uri("/actuator/prometheus")).statusCode()).isEqualTo(404);
        assertThat(get(server.uri("/actuator/health/booking")).statusCode()).isEqualTo(404);
        assertThat(get(server.uri("/actuator/health/liveness")).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
