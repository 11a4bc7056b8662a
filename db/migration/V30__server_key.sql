-- Which server key this clinic has: links and second factors are made with it, so all nodes need the same one, for good.
-- A fingerprint only, from which the key cannot be told.
create table server_key (
    id smallint not null primary key,
    fingerprint varchar(64) not null,
    constraint there_is_one_server_key check (id = 1)
);
