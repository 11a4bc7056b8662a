create table patient (
    id uuid not null,
    first_name varchar(100) not null,
    last_name varchar(100) not null,
    date_of_birth date not null,
    email varchar(254),
    phone varchar(40),
    contact_name varchar(200),
    contact_relation varchar(100),
    contact_email varchar(254),
    contact_phone varchar(40),
    registered_at timestamp with time zone not null,
    version integer not null,
    constraint patient_has_an_id primary key (id)
);

create index patient_by_name on patient (last_name, first_name);
create index patient_by_date_of_birth on patient (date_of_birth);
