-- Each index is one more tree that every booking writes. These are not asked: claimed cells are found along the primary
-- key, messages are listed by their ids, which are in the order of writing, and no question begins with the specialist.
drop index claimed_time_by_claim;
drop index claimed_time_by_expiry;
drop index outgoing_message_by_writing;
drop index appointment_by_specialist_and_start;

-- The embedded database takes an index for a foreign key only if it has just its columns, and else makes one more.
alter table appointment drop constraint appointment_is_of_a_patient;
drop index appointment_by_patient;
create index appointment_by_patient on appointment (patient_id);
alter table appointment add constraint appointment_is_of_a_patient foreign key (patient_id) references patient (id);

alter table appointment_step drop constraint step_is_of_an_appointment;
drop index appointment_step_by_appointment;
create index appointment_step_by_appointment on appointment_step (appointment_id);
alter table appointment_step add constraint step_is_of_an_appointment
    foreign key (appointment_id) references appointment (id);
