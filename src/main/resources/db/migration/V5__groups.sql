-- What is known of the cases of an evaluation beside their files, as JSON: case to column to value.
alter table evaluation add column case_groups text default '{}' not null;
