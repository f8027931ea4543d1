/* SPDX-License-Identifier: Apache-2.0 */
/** Facts for tests: builders, the release of November 2025, generated ones. */
@NullMarked
package io.firstprint.testkit.facts;

import org.jspecify.annotations.NullMarked;
