/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Suspicion;

/**
 * A consensus that likely has a wrong sign or unit: no surprise is taken against it.
 *
 * @param consensus the provider's last figure before the release
 * @param suspicion why it is held, by the series as known just before the release
 */
record HeldConsensus(Consensus consensus, Suspicion suspicion) {}
