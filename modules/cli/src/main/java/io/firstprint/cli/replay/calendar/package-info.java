/* SPDX-License-Identifier: Apache-2.0 */
/** What a calendar of others showed of releases, to stand beside what a replay says of them. */
@NullMarked
package io.firstprint.cli.replay.calendar;

import org.jspecify.annotations.NullMarked;
