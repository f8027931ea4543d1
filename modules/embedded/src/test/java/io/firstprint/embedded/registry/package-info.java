/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.embedded.registry;

import org.jspecify.annotations.NullMarked;
