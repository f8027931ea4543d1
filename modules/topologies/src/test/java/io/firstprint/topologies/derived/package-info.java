/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.topologies.derived;

import org.jspecify.annotations.NullMarked;
