-- A visit that was put on time which somebody else has: why, by whom, and until when it shares. It stays written down
-- after it has got all of its time. ended_at null: it still shares.
create table overbooking (
    id uuid not null,
    appointment_id uuid not null,
    reason varchar(40) not null,
    words varchar(200) not null,
    overbooked_by varchar(200) not null,
    overbooked_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint overbooking_has_an_id primary key (id),
    constraint overbooking_is_of_an_appointment foreign key (appointment_id) references appointment (id)
);
create index overbooking_by_appointment on overbooking (appointment_id);
