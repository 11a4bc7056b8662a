-- What the clinic has to tell patients: written with the change that it tells of, sent later, once. Only ids: the words
-- and the address are looked up when it is sent.
create table outgoing_message (
    id uuid not null,
    appointment_id uuid not null,
    location_id uuid not null,
    kind varchar(20) not null,
    revision integer not null,
    state varchar(20) not null,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    copy_no integer not null,
    taken_by uuid,
    taken_at timestamp with time zone,
    settled_at timestamp with time zone,
    trouble varchar(40),
    constraint outgoing_message_has_an_id primary key (id),
    constraint change_is_told_once unique (appointment_id, kind, revision),
    constraint message_is_about_an_appointment foreign key (appointment_id) references appointment (id)
);

create index outgoing_message_by_due on outgoing_message (state, due_at);
create index outgoing_message_by_writing on outgoing_message (written_at);
