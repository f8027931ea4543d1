/* SPDX-License-Identifier: Apache-2.0 */
/** Listening on the loopback address, and nowhere else. */
@NullMarked
package io.firstprint.embedded.loopback;

import org.jspecify.annotations.NullMarked;
