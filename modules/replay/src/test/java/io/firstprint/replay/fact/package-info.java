/* SPDX-License-Identifier: Apache-2.0 */
/** Tests of past facts. */
@NullMarked
package io.firstprint.replay.fact;

import org.jspecify.annotations.NullMarked;
