/* SPDX-License-Identifier: Apache-2.0 */
/** Publishers' pages over HTTP. */
@NullMarked
package io.firstprint.poller.fetch;

import org.jspecify.annotations.NullMarked;
