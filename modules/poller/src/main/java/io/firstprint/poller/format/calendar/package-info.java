/* SPDX-License-Identifier: Apache-2.0 */
/** Calendars of economic events: what was expected, when, and what came out; a row that cannot be used loses no other. */
@NullMarked
package io.firstprint.poller.format.calendar;

import org.jspecify.annotations.NullMarked;
