/* SPDX-License-Identifier: Apache-2.0 */
/** Every format by a name that can be typed, for whoever wants to see what a file says. */
@NullMarked
package io.firstprint.poller.named;

import org.jspecify.annotations.NullMarked;
