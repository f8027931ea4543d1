/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static io.firstprint.poller.fetch.Asker.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.fetch.Fetch.Answered;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.StandInPublisher;
import io.firstprint.testkit.publisher.TestCertificate;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private final SettableClock clock = new SettableClock("2026-01-29T13:30:00Z");

    @Test
    void shouldRefuseACertificateThatSignedItself(@TempDir Path directory) throws InterruptedException {
        TestCertificate certificate = TestCertificate.of(directory, "ip:127.0.0.1");
        AtomicInteger asked = new AtomicInteger();
        try (StandInPublisher publisher = StandInPublisher.startWithTls(clock, certificate);
                HttpFetcher fetcher = new HttpFetcher(FetchConfig.defaults(), clock)) {
            publisher.at("/").shows("page");

            Fetch fetch =
                    fetcher.fetch(Request.to(publisher.address("/?key=s3cret")), () -> asked.incrementAndGet() > 0);

            assertThat(reasonOf(fetch))
                    .contains("/?key=***: expected a trusted TLS connection, found: ")
                    .doesNotContain("s3cret");
            assertThat(publisher.asked()).isEmpty();
            assertThat(asked).as("not asked again").hasValue(1);
        }
    }

    @Test
    void shouldRefuseATrustedCertificateOfAnotherHost(@TempDir Path directory) throws InterruptedException {
        TestCertificate certificate = TestCertificate.of(directory, "dns:elsewhere.invalid");
        try (StandInPublisher publisher = StandInPublisher.startWithTls(clock, certificate);
                HttpFetcher fetcher = trusting(certificate)) {
            publisher.at("/").shows("page");

            Fetch fetch = fetcher.fetch(Request.to(publisher.address("/")), Allowance.UNLIMITED);

            assertThat(reasonOf(fetch)).contains("expected a trusted TLS connection, found: ");
            assertThat(publisher.asked()).isEmpty();
        }
    }

    @Test
    void shouldOfferHttp2AndTakeHttp1(@TempDir Path directory) throws InterruptedException {
        TestCertificate certificate = TestCertificate.of(directory, "ip:127.0.0.1");
        try (StandInPublisher publisher = StandInPublisher.startWithTls(clock, certificate);
                HttpFetcher fetcher = trusting(certificate)) {
            publisher.at("/").shows("page");

            Fetch fetch = fetcher.fetch(Request.to(publisher.address("/")), Allowance.UNLIMITED);

            assertThat(fetch).isInstanceOf(Answered.class);
            assertThat(publisher.protocolsOffered()).startsWith("h2", "http/1.1");
        }
    }

    private HttpFetcher trusting(TestCertificate certificate) {
        return new HttpFetcher(
                FetchConfig.defaults(), clock, HttpClient.newBuilder().sslContext(certificate.trusting()));
    }
}
