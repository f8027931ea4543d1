/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.events.mapping;

import org.jspecify.annotations.NullMarked;
