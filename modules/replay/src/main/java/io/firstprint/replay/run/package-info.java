/* SPDX-License-Identifier: Apache-2.0 */
/** A replay: its name, its namespace, and the run from the first fact to the last view. */
@NullMarked
package io.firstprint.replay.run;

import org.jspecify.annotations.NullMarked;
