/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder from which a stand-in publisher serves. */
class StandInFolderTest {
    private final StandInFolder folder;

    StandInFolderTest(@TempDir Path root) {
        this.folder = new StandInFolder(root);
        folder.fill();
    }

    @Test
    void shouldHoldTheReleaseOnThePageAndNotInTheHistory() throws IOException {
        assertThat(folder.pageFile()).content().endsWith("2025-10-01,-29206\n2025-11-01,-56825\n");
        assertThat(Files.readString(folder.root().resolve("BOPGSTB_2026-01-08.csv")))
                .endsWith("2025-10-01,-29350\n");
    }

    @Test
    void shouldLeaveAFileThatIsThere() throws IOException {
        Files.writeString(folder.pageFile(), "changed");

        folder.fill();

        assertThat(folder.pageFile()).hasContent("changed");
    }

    @Test
    void shouldServeThePageAsItIsAtTheRequest() throws IOException, InterruptedException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (StandInPublisher publisher = StandInPublisher.start(anyPort, folder::page)) {
            Files.writeString(folder.pageFile(), "changed");

            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(publisher.url()).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("changed");
        }
    }
}
