/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** What of a schema decides about bytes: names, types and their order, not documentation, defaults or properties. */
final class SchemaForm {
    private SchemaForm() {}

    static boolean isSame(Schema one, Schema other) {
        return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
    }
}
