-- What every announced file is held against: others of its name in any case, and those that are not whole yet.
alter table evaluation_upload add column folded varchar(1000) default '' not null;
update evaluation_upload set folded = lower(path);
create index evaluation_upload_folded on evaluation_upload (evaluation, side, folded);
create index evaluation_upload_sha256 on evaluation_upload (sha256);
