-- By what a patient is found: for each word of the name and each phone number a text that begins with it, and goes on with
-- the other words and the date of birth, so that one index answers and whatever else was typed is looked up in its entry.
create table patient_key (
    key_text varchar(240) not null,
    patient_id uuid not null,
    constraint patient_has_a_key_once primary key (key_text, patient_id)
);

-- No question was ever asked of it: capitals and marks stood in its way.
drop index patient_by_name;
