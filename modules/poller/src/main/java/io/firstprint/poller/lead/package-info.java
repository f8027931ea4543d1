/* SPDX-License-Identifier: Apache-2.0 */
/** Whose turn it is among several pollers of the same programmes: one is at work, the others stand by. */
@NullMarked
package io.firstprint.poller.lead;

import org.jspecify.annotations.NullMarked;
