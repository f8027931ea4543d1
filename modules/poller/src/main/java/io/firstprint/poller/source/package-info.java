/* SPDX-License-Identifier: Apache-2.0 */
/** Which series is read where. */
@NullMarked
package io.firstprint.poller.source;

import org.jspecify.annotations.NullMarked;
