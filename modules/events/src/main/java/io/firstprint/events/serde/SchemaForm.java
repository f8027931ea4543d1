/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** What of a schema decides about bytes: names, types and their order, not documentation, defaults or properties. */
final class SchemaForm {
    private SchemaForm() {}

    /** Returns SHA-256 of the form, hexadecimal. */
    static String fingerprint(Schema schema) {
        try {
            byte[] form = SchemaNormalization.toParsingForm(schema).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, found none", e);
        }
    }

    static boolean isSame(Schema one, Schema other) {
        return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
    }
}
