/* SPDX-License-Identifier: Apache-2.0 */
/** The command that compares two namespaces. */
@NullMarked
package io.firstprint.cli.compare;

import org.jspecify.annotations.NullMarked;
