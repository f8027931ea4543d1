/* SPDX-License-Identifier: Apache-2.0 */
/** Facts as they were written, and where a replay takes them from. */
@NullMarked
package io.firstprint.replay.fact;

import org.jspecify.annotations.NullMarked;
