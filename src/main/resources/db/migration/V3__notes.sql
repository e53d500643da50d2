-- What was decided on opening the files of an evaluation, as a JSON list of sentences.
alter table evaluation add column notes text default '[]' not null;
