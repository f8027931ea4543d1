/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.cli.whatif;

import org.jspecify.annotations.NullMarked;
