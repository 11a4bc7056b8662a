-- Who may sign in: the clinic's people. Patients need no account.
create table account (
    id uuid not null,
    sign_in_name varchar(254) not null,
    display_name varchar(200) not null,
    password_hash varchar(255) not null,
    specialist_id uuid,
    sample boolean not null,
    made_at timestamp with time zone not null,
    deactivated_at timestamp with time zone,
    version integer not null,
    constraint account_has_an_id primary key (id),
    constraint sign_in_name_is_of_one_account unique (sign_in_name)
);

create table account_role (
    account_id uuid not null,
    staff_role varchar(20) not null,
    constraint role_is_given_once primary key (account_id, staff_role),
    constraint role_is_given_to_an_account foreign key (account_id) references account (id)
);

create table account_location (
    account_id uuid not null,
    location_id uuid not null,
    constraint location_is_given_once primary key (account_id, location_id),
    constraint location_is_given_to_an_account foreign key (account_id) references account (id)
);
