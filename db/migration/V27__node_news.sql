-- What nodes that share this database tell each other: a row for each transaction that changes what others remember,
-- committed with it and read by all others within a second. Rows are kept for a minute. An embedded database has none.
create table node_news (
    id uuid not null primary key,
    node_id uuid not null,
    -- by the database's clock, at the transaction's end
    told_at timestamp with time zone not null,
    -- lines: a topic, a space, words
    words text not null
);

create index node_news_by_time on node_news (told_at);
