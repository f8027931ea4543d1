/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.poller.format.calendar;

import org.jspecify.annotations.NullMarked;
