/* SPDX-License-Identifier: Apache-2.0 */
/** Digests of releases: what all views of one act of publication come to, also when there are none. */
@NullMarked
package io.firstprint.domain.digest;

import org.jspecify.annotations.NullMarked;
