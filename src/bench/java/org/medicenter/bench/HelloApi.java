package org.medicenter.bench;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that the same server can answer: what free times are measured against. */
@RestController
class HelloApi {

    record Hello(String hello) {}

    @GetMapping("/api/v1/hello")
    Hello hello() {
        return new Hello("world");
    }
}
