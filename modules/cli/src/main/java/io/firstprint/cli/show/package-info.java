/* SPDX-License-Identifier: Apache-2.0 */
/** What is and was known of an indicator. */
@NullMarked
package io.firstprint.cli.show;

import org.jspecify.annotations.NullMarked;
