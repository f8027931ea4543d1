/* SPDX-License-Identifier: Apache-2.0 */
/** Replays: past facts once more, in topics of their own. */
@NullMarked
package io.firstprint.cli.replay;

import org.jspecify.annotations.NullMarked;
