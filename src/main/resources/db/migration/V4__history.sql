-- What the list of evaluations shows of those that have ended, so that it opens no scores: the hash of the config, and the
-- headline numbers as JSON.
alter table evaluation add column config_hash varchar(80) default '' not null;
alter table evaluation add column headlines text default '[]' not null;
create index evaluation_config_hash on evaluation (config_hash);
