/* SPDX-License-Identifier: Apache-2.0 */
/** Derived indicators: what is computed from components as of each release, and what that says. */
@NullMarked
package io.firstprint.domain.derived;

import org.jspecify.annotations.NullMarked;
