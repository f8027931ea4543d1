/* SPDX-License-Identifier: Apache-2.0 */
/** Which sources are read: where, how often, with which key, in which format. */
@NullMarked
package io.firstprint.poller.source;

import org.jspecify.annotations.NullMarked;
