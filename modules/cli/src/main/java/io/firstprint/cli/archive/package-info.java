/* SPDX-License-Identifier: Apache-2.0 */
/** Publishers' bytes as they were kept: which there are, and one of them. */
@NullMarked
package io.firstprint.cli.archive;

import org.jspecify.annotations.NullMarked;
