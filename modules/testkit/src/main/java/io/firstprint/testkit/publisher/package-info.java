/* SPDX-License-Identifier: Apache-2.0 */
/** A publisher's server on loopback, with the habits and faults of the real ones, and pages of their formats. */
@NullMarked
package io.firstprint.testkit.publisher;

import org.jspecify.annotations.NullMarked;
