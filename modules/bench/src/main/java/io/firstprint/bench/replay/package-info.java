/* SPDX-License-Identifier: Apache-2.0 */
/** Replay throughput: the processor beside a loop written by hand. */
@NullMarked
package io.firstprint.bench.replay;

import org.jspecify.annotations.NullMarked;
