/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static io.firstprint.poller.fetch.Asker.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.fetch.Fetch.Answered;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private final Asker asker = Asker.patient();

    @AfterEach
    void stop() {
        asker.close();
    }

    @Test
    void shouldFollowARedirectWithinTheHost() throws InterruptedException {
        asker.publisher.at("/old").shows(Answer.redirectTo("/new"));
        asker.publisher.at("/new").shows("page");
        Request request = new Request(asker.address("/old"), Map.of("X-Api-Key", "s3cret"), Validators.NONE);

        assertThat(asker.ask(request)).isInstanceOf(Answered.class);
        assertThat(asker.publisher.asked("/new"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("X-Api-Key")).hasValue("***"));
    }

    @Test
    void shouldNotFollowARedirectToAnotherHost() throws InterruptedException {
        asker.publisher
                .at("/")
                .shows(Answer.redirectTo(
                        asker.publisher.addressAt("localhost", "/stolen").toString()));

        assertThat(reasonOf(asker.ask("/")))
                .contains("expected a page or a redirect within http://127.0.0.1:")
                .contains("found a redirect to http://localhost:");
        assertThat(asker.publisher.asked("/stolen")).isEmpty();
    }

    @Test
    void shouldNotFollowARedirectToAnotherPort() throws InterruptedException {
        try (StandInPublisher other = StandInPublisher.start(asker.clock)) {
            asker.publisher.at("/").shows(Answer.redirectTo(other.address("/").toString()));

            assertThat(reasonOf(asker.ask("/"))).contains("expected a page or a redirect within");
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:someone", "http://[", "file:///etc/hosts"})
    void shouldNotFollowARedirectToSomethingElse(String location) throws InterruptedException {
        asker.publisher.at("/").shows(Answer.redirectTo(location));

        assertThat(reasonOf(asker.ask("/"))).contains("expected a redirect to an address, found one to something else");
    }

    @Test
    void shouldNotFollowRedirectsForEver() throws InterruptedException {
        asker.publisher.at("/").shows(Answer.redirectTo("/"));

        assertThat(reasonOf(asker.ask("/"))).contains("expected at most 5 redirects, found more");
        assertThat(asker.publisher.asked()).hasSize(6);
    }
}
