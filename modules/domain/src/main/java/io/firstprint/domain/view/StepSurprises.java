/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.util.List;

/**
 * What a first print was against what was expected of it.
 *
 * @param taken one for each provider, then one for each baseline
 * @param held what was expected and is held in quarantine
 */
record StepSurprises(List<Surprise> taken, List<HeldConsensus> held) {
    static final StepSurprises NONE = new StepSurprises(List.of(), List.of());
}
