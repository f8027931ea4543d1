/* SPDX-License-Identifier: Apache-2.0 */
/** How fast books come back. */
@NullMarked
package io.firstprint.bench.restore;

import org.jspecify.annotations.NullMarked;
