-- A node reads what others told: whatever it wrote itself is passed over by the index and not row by row.
create index node_news_by_node on node_news (node_id, told_at);

drop index node_news_by_time;
