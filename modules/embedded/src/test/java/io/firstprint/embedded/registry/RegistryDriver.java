/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Map;

/** Speaks to the router as an HTTP client would, without the network. */
final class RegistryDriver {
    static final String V1 = "{'type':'record','name':'R','fields':[{'name':'a','type':'string'}]}";
    static final String V2_WITH_DEFAULT =
            "{'type':'record','name':'R','fields':[{'name':'a','type':'string'},{'name':'b','type':'int','default':0}]}";
    static final String V2_WITHOUT_DEFAULT =
            "{'type':'record','name':'R','fields':[{'name':'a','type':'string'},{'name':'b','type':'int'}]}";
    static final String V3_WITHOUT_A = "{'type':'record','name':'R','fields':[{'name':'b','type':'int','default':0}]}";

    private MemoryJournal journal = new MemoryJournal();
    private Router router = new Router(journal);

    void reopen() {
        journal = journal.compactedAndReopened();
        router = new Router(journal);
    }

    String register(String subject, String schema) {
        return post("/subjects/" + subject + "/versions", body(schema));
    }

    String lookUp(String subject, String schema) {
        return post("/subjects/" + subject, body(schema));
    }

    String get(String path) {
        return send("GET", path, "");
    }

    String put(String path, String body) {
        return send("PUT", path, body.replace('\'', '"'));
    }

    String post(String path, String body) {
        return send("POST", path, body);
    }

    String delete(String path) {
        return send("DELETE", path, "");
    }

    /** The code with which a request is refused. */
    int refusal(Runnable request) {
        return catchThrowableOfType(RegistryException.class, request::run).code();
    }

    static String body(String schema) {
        return Json.write(Map.of("schema", schema.replace('\'', '"')));
    }

    String send(String method, String path, String body) {
        Object answer = router.answer(Request.of(method, URI.create(path), body));
        return answer instanceof Route.RawJson raw ? raw.text() : Json.write(answer);
    }
}
