/* SPDX-License-Identifier: Apache-2.0 */
/** What was known on past dates, brought in as if it had been read then. */
@NullMarked
package io.firstprint.poller.backfill;

import org.jspecify.annotations.NullMarked;
