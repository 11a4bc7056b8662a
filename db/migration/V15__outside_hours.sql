-- Appointments that lie outside of the hours and were kept all the same, with the reason. The decision holds as long as
-- the hours around the visit are the same: hours_then is a hash of them, and of the visit's time and specialist.
create table kept_outside (
    appointment_id uuid not null,
    reason varchar(500) not null,
    kept_by varchar(200) not null,
    kept_at timestamp with time zone not null,
    hours_then varchar(64) not null,
    constraint appointment_is_kept_outside_once primary key (appointment_id),
    constraint kept_outside_is_an_appointment foreign key (appointment_id) references appointment (id)
        on delete cascade
);
