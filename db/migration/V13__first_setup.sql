-- How a clinic comes into being, and who last changed its emergency numbers.

-- draft: what was typed so far, as text. finished_at null: nobody has set the clinic up yet.
create table first_setup (
    id integer not null,
    draft varchar(100000) not null,
    finished_by varchar(200),
    finished_at timestamp with time zone,
    constraint first_setup_has_an_id primary key (id),
    constraint there_is_one_first_setup check (id = 1)
);
insert into first_setup (id, draft) values (1, '');

-- The code that was printed last, hashed: it opens the set-up on every node.
create table setup_code (
    id integer not null,
    code_hash varchar(64) not null,
    printed_at timestamp with time zone not null,
    constraint setup_code_has_an_id primary key (id),
    constraint there_is_one_setup_code check (id = 1)
);

alter table emergency_number add column confirmed_at timestamp with time zone;

-- list_name: the id of a location that has numbers of its own, or "clinic".
create table emergency_change (
    list_name varchar(40) not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null,
    constraint emergency_list_was_changed_last_once primary key (list_name)
);
