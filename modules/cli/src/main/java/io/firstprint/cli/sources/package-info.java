/* SPDX-License-Identifier: Apache-2.0 */
/** Files of sources, before they are polled. */
@NullMarked
package io.firstprint.cli.sources;

import org.jspecify.annotations.NullMarked;
