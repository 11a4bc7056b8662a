package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import org.medicenter.patients.Mistake;

/** What is wrong with one member of a body, or one parameter of an address. */
record MemberMistake(
        @Schema(description = "where it is, such as patient.email")
        String member,

        @Schema(description = "a sentence for a person") String message) {

    static MemberMistake of(Mistake mistake) {
        return new MemberMistake(mistake.member(), mistake.message());
    }
}
