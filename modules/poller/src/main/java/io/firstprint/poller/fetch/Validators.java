/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;

/**
 * By what a publisher tells one state of a page from another; empty where it gave none.
 *
 * @param etag the {@code ETag} header
 * @param lastModified the {@code Last-Modified} header
 */
public record Validators(String etag, String lastModified) {
    /** Asks without condition. */
    public static final Validators NONE = new Validators("", "");

    static Validators of(HttpHeaders headers) {
        return new Validators(
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""));
    }

    void addTo(HttpRequest.Builder request) {
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
    }
}
