/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.cli.replay.calendar;

import org.jspecify.annotations.NullMarked;
