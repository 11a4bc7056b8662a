package org.medicenter.patients;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contact persons, besides the one who booked. */
@Component
class ContactPersons {

    private final JdbcClient jdbc;

    ContactPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContactPerson> of(Collection<UUID> records) {
        return jdbc.sql("select * from patient_contact where patient_id in (:records) order by id")
                .param("records", records)
                .query((row, number) -> new ContactPerson(
                        new ContactId(row.getObject("id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("relation"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getBoolean("speaks"),
                        false))
                .list();
    }

    void add(PatientId patient, ContactId id, CheckedContact contact, boolean speaks) {
        with(
                        contact,
                        speaks,
                        jdbc.sql(
                                "insert into patient_contact (id, patient_id, full_name, relation, email, phone, speaks)"
                                        + " values (:id, :patient, :name, :relation, :email, :phone, :speaks)"))
                .param("id", id.value())
                .param("patient", patient.value())
                .update();
    }

    void change(ContactId id, CheckedContact contact, boolean speaks) {
        with(
                        contact,
                        speaks,
                        jdbc.sql("update patient_contact set full_name = :name, relation = :relation, email = :email,"
                                + " phone = :phone, speaks = :speaks where id = :id"))
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec with(
            CheckedContact contact, boolean speaks, JdbcClient.StatementSpec statement) {
        return statement
                .param("name", contact.name())
                .param("relation", contact.relation())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("speaks", speaks);
    }

    void remove(ContactId id) {
        jdbc.sql("delete from patient_contact where id = :id")
                .param("id", id.value())
                .update();
    }
}
