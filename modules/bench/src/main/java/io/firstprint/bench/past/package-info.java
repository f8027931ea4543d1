/* SPDX-License-Identifier: Apache-2.0 */
/** Replays of past facts as ops run them: copied, processed and reported, beside a loop, a clock and live work. */
@NullMarked
package io.firstprint.bench.past;

import org.jspecify.annotations.NullMarked;
