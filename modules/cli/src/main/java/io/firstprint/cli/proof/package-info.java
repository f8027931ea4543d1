/* SPDX-License-Identifier: Apache-2.0 */
/** Proof of an alert: the facts that it names, found again, and everything about it computed once more. */
@NullMarked
package io.firstprint.cli.proof;

import org.jspecify.annotations.NullMarked;
