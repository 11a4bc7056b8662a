package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientId;

/**
 * What stands in the address of the page of patients: a number, and never a name.
 *
 * @param patient whose record is open; null: nobody's
 * @param doubles whether those are listed who may be one person
 */
record PatientAddress(@Nullable PatientId patient, boolean doubles) {

    private static final String PATIENT = "patient";
    private static final String LIST = "list";
    private static final String DOUBLES = "perhaps-the-same";

    /** Whatever cannot be read is left out. */
    static PatientAddress of(QueryParameters parameters) {
        return new PatientAddress(
                parameters
                        .getSingleParameter(PATIENT)
                        .flatMap(PatientAddress::id)
                        .orElse(null),
                parameters.getSingleParameter(LIST).filter(DOUBLES::equals).isPresent());
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(new PatientId(UUID.fromString(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    PatientAddress opening(@Nullable PatientId wanted) {
        return new PatientAddress(wanted, doubles);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (doubles) {
            parameters.put(LIST, DOUBLES);
        }
        if (patient != null) {
            parameters.put(PATIENT, patient.toString());
        }
        return QueryParameters.simple(parameters);
    }

    String address() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? PatientsView.PAGE : PatientsView.PAGE + "?" + query;
    }
}
