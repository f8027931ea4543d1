/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunNameTest {
    private static final RunName NAME = new RunName("rules-of-march");

    @Test
    void shouldBeFoundByItsTopics() {
        assertThat(RunName.ofTopic("replay.rules-of-march.trade.alerts.v1")).contains(NAME);
    }

    @Test
    void shouldNotBeFoundByLiveTopics() {
        assertThat(RunName.ofTopic("trade.alerts.v1")).isEmpty();
    }

    @Test
    void shouldBeFoundByTheGroupOfItsFacts() {
        assertThat(RunName.ofFactsGroup(NAME.factsGroup())).contains(NAME);
    }

    @Test
    void shouldNotBeCalledLikeWhatIsNoReplay() {
        assertThatThrownBy(() -> new RunName("live")).hasMessageContaining("Expected another name than 'live'");
    }

    @Test
    void shouldNotBeFoundByGroupsOfApplications() {
        assertThat(RunName.ofFactsGroup("firstprint-replay.rules-of-march.trade-books"))
                .isEmpty();
    }
}
