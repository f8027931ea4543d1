/* SPDX-License-Identifier: Apache-2.0 */
/** Tests of replays. */
@NullMarked
package io.firstprint.replay.run;

import org.jspecify.annotations.NullMarked;
