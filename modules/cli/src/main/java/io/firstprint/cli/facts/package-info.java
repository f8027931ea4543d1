/* SPDX-License-Identifier: Apache-2.0 */
/** What the topics of facts hold of one indicator, as the domain's objects. */
@NullMarked
package io.firstprint.cli.facts;

import org.jspecify.annotations.NullMarked;
