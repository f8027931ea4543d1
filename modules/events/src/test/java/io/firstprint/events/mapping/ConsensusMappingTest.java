/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.events.v1.ConsensusForecast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsensusMappingTest {
    @ParameterizedTest
    @EnumSource(BaselineMethod.class)
    void shouldRefuseAFactThatCallsItselfABaseline(BaselineMethod method) {
        ConsensusForecast event = ConsensusMapping.toEvent(new RandomFacts(1).consensus());
        event.put(event.getSchema().getField("provider").pos(), method.provider());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsensusMapping.fromEvent(event))
                .withMessageContaining("does not begin with 'baseline/'");
    }
}
