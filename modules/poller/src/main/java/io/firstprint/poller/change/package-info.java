/* SPDX-License-Identifier: Apache-2.0 */
/** What a reading adds to what is known. */
@NullMarked
package io.firstprint.poller.change;

import org.jspecify.annotations.NullMarked;
