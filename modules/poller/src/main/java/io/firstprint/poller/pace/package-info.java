/* SPDX-License-Identifier: Apache-2.0 */
/** When a source is asked, how often it may be, and which releases are late; told the time, without threads. */
@NullMarked
package io.firstprint.poller.pace;

import org.jspecify.annotations.NullMarked;
