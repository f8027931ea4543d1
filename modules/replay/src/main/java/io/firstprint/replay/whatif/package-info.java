/* SPDX-License-Identifier: Apache-2.0 */
/** Other rules, forecasts or figures than there were, and what would have been said then. */
@NullMarked
package io.firstprint.replay.whatif;

import org.jspecify.annotations.NullMarked;
