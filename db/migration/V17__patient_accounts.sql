-- Patients sign in with a code that is mailed to them, and see what is booked under that address.

-- Where a patient, or whoever books for them, gets mail: folded, so that one index answers.
alter table patient add column reached_at varchar(254);
update patient set reached_at = lower(trim(coalesce(email, contact_email)));
create index patient_by_reached_at on patient (reached_at);

-- False where nobody knows the password of an account that a mailed code has made.
alter table account add column own_password boolean default true not null;

-- One at a time for each address. asked_by is the hash of a secret that only the browser's session knows.
create table mailed_code (
    address varchar(254) not null,
    asked_by varchar(64) not null,
    code_hash varchar(64) not null,
    tries_left integer not null,
    ends_at timestamp with time zone not null,
    constraint address_has_one_mailed_code primary key (address)
);

-- For a forgotten password: one at a time for each account.
create table password_link (
    account_id uuid not null,
    token_hash varchar(64) not null,
    ends_at timestamp with time zone not null,
    constraint account_has_one_password_link primary key (account_id),
    constraint password_link_opens_one_account unique (token_hash),
    constraint password_link_is_of_an_account foreign key (account_id) references account (id)
);
