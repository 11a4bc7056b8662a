-- How the clinic's people come in: invitations, second factors, and what the clinic asks of everybody.
alter table account add column changed_by varchar(200);
alter table account add column changed_at timestamp with time zone;
alter table account add column signed_out_at timestamp with time zone;
-- Written at each sign-in without raising the version, which would end the account's other sessions.
alter table account add column last_sign_in_at timestamp with time zone;

-- One row. Whoever changes administrators writes it first, so that two of them wait for each other.
create table sign_in_rules (
    id integer not null,
    second_factor_required boolean not null,
    changes integer not null,
    constraint sign_in_rules_have_an_id primary key (id),
    constraint there_is_one_set_of_sign_in_rules check (id = 1)
);
insert into sign_in_rules (id, second_factor_required, changes) values (1, false, 0);

create table invitation (
    id uuid not null,
    token_hash varchar(64) not null,
    email varchar(254) not null,
    specialist_id uuid,
    invited_by varchar(200) not null,
    sent_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    version integer not null,
    constraint invitation_has_an_id primary key (id),
    constraint invitation_token_opens_one unique (token_hash),
    constraint invitation_ends_after_it_is_sent check (ends_at > sent_at)
);

create table invitation_role (
    invitation_id uuid not null,
    staff_role varchar(20) not null,
    constraint role_is_offered_once primary key (invitation_id, staff_role),
    constraint role_is_offered_by_an_invitation foreign key (invitation_id) references invitation (id)
);

create table invitation_location (
    invitation_id uuid not null,
    location_id uuid not null,
    constraint location_is_offered_once primary key (invitation_id, location_id),
    constraint location_is_offered_by_an_invitation foreign key (invitation_id) references invitation (id)
);

-- The app that shows codes: its secret is encrypted with the server's key. last_step is the newest time step of which a
-- code was accepted, so that none is accepted twice.
create table code_app (
    account_id uuid not null,
    secret varchar(200) not null,
    last_step bigint not null,
    added_at timestamp with time zone not null,
    constraint account_has_one_code_app primary key (account_id),
    constraint code_app_is_of_an_account foreign key (account_id) references account (id)
);

create table recovery_code (
    account_id uuid not null,
    code_hash varchar(64) not null,
    used_at timestamp with time zone,
    constraint recovery_code_is_given_once primary key (account_id, code_hash),
    constraint recovery_code_is_of_an_account foreign key (account_id) references account (id)
);

-- What WebAuthn calls a credential record; bytes as base64url.
create table passkey (
    credential_id varchar(1400) not null,
    account_id uuid not null,
    name varchar(100) not null,
    public_key varchar(4000) not null,
    signature_count bigint not null,
    user_verified boolean not null,
    transports varchar(200) not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    attestation text not null,
    client_data text not null,
    added_at timestamp with time zone not null,
    last_used_at timestamp with time zone not null,
    constraint passkey_has_an_id primary key (credential_id),
    constraint passkey_is_of_an_account foreign key (account_id) references account (id)
);
create index passkey_by_account on passkey (account_id);
