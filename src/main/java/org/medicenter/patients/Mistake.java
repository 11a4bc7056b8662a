package org.medicenter.patients;

/**
 * What is wrong with something that a person entered.
 *
 * @param member where, as in the API: "patient.email"
 * @param code what, for translations: "email-incomplete"
 * @param message a sentence for the person, in English
 */
public record Mistake(String member, String code, String message) {}
