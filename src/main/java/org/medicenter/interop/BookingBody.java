package org.medicenter.interop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.BookingRequest;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.IdempotencyKey;
import org.medicenter.scheduling.Visitor;
import org.springframework.stereotype.Component;

/** What a patient sends to book. */
@Schema(name = "Booking", requiredProperties = "patient")
record BookingBody(
        @Schema(implementation = String.class, example = "restless-legs-consultation") @Nullable
        VisitTypeId visitType,

        @Schema(implementation = String.class, example = "amara-okafor", description = "left out: anyone") @Nullable
        SpecialistId specialist,

        @Schema(type = "string", format = "date-time", example = "2026-11-24T14:20:00+01:00") @Nullable
        Instant start,

        @Schema(
                implementation = String.class,
                description = "a held time: visitType, specialist and start may then be left out")
        @Nullable
        HoldId hold,

        @Schema(implementation = String.class, example = "restless-legs") @Nullable
        ConcernId concern,

        PatientDetails patient,
        @Nullable ContactDetails contact,

        @Schema(maxLength = NOTE) @Nullable String note,

        @Schema(description = "true: the patient was here before; a follow-up needs it")
        boolean knownPatient,

        @Schema(hidden = true) String fingerprint) {

    static final int NOTE = 500;

    BookingRequest request(@Nullable String key, Visitor visitor) {
        return new BookingRequest(
                visitType,
                specialist,
                start,
                hold,
                concern,
                patient,
                contact,
                note,
                knownPatient,
                key == null ? null : new IdempotencyKey(key, fingerprint),
                visitor);
    }

    @Component
    static class Reader implements BodyReader<BookingBody> {

        private final ClinicDirectory directory;
        private final PatientRegister patients;

        Reader(ClinicDirectory directory, PatientRegister patients) {
            this.directory = directory;
            this.patients = patients;
        }

        @Override
        public Class<BookingBody> type() {
            return BookingBody.class;
        }

        @Override
        public BookingBody read(Members in) {
            Catalogue catalogue = directory.catalogue();
            var slugs = new Slugs(catalogue);
            var body = new BookingBody(
                    in.parsed("visitType", slugs.visitTypes(), Slugs.NO_VISIT_TYPE),
                    in.parsed("specialist", slugs.specialists(), Slugs.NO_SPECIALIST),
                    in.instant("start"),
                    in.parsed("hold", Slugs::hold, Slugs.NO_HOLD),
                    in.parsed("concern", slugs.concerns(), Slugs.NO_CONCERN),
                    patient(in.object("patient")),
                    in.has("contact") ? contact(in.object("contact")) : null,
                    in.lines("note", NOTE),
                    in.flag("knownPatient"),
                    in.fingerprint());
            requireTimeOrHold(in);
            addPersonsMistakes(in, body, catalogue.clinic().country());
            in.refuseMistakes();
            return body;
        }

        private static PatientDetails patient(Members in) {
            return new PatientDetails(
                    in.text("firstName"),
                    in.text("lastName"),
                    in.date("dateOfBirth"),
                    in.text("email"),
                    in.text("phone"));
        }

        private static ContactDetails contact(Members in) {
            return new ContactDetails(in.text("name"), in.text("relation"), in.text("email"), in.text("phone"));
        }

        private static void requireTimeOrHold(Members in) {
            if (!in.has("hold")) {
                in.require("visitType", "The visit type is missing.");
                in.require("start", "The start is missing.");
            }
        }

        /** So that all is told at once. A member that is wrong already is not called missing as well. */
        private void addPersonsMistakes(Members in, BookingBody body, String country) {
            if (patients.check(body.patient(), body.contact(), country) instanceof PatientCheck.Incomplete incomplete) {
                List<String> wrong =
                        in.mistakes().stream().map(MemberMistake::member).toList();
                incomplete.mistakes().stream()
                        .filter(it -> wrong.stream().noneMatch(member -> isPartOf(it, member)))
                        .forEach(it -> in.mistake(it.member(), it.message()));
            }
        }

        private static boolean isPartOf(Mistake mistake, String member) {
            return mistake.member().equals(member) || mistake.member().startsWith(member + ".");
        }
    }
}
