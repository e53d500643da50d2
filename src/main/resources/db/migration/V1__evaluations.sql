-- Types and statements that H2 and PostgreSQL share.

create table evaluation (
    id varchar(40) primary key,
    name varchar(200) not null,
    state varchar(20) not null,
    created timestamp with time zone not null,
    finished timestamp with time zone,
    config text not null,
    reference varchar(400) not null,
    problems text not null,
    extra text not null,
    failure text not null
);

create index evaluation_created on evaluation (created);

create table evaluation_prediction (
    evaluation varchar(40) not null references evaluation (id) on delete cascade,
    ordinal integer not null,
    method varchar(200) not null,
    file varchar(400) not null,
    primary key (evaluation, ordinal),
    unique (evaluation, method)
);

-- One row a case of a method: the unit of work. The id is also that of its task in the queue.
create table evaluation_case (
    id varchar(60) primary key,
    evaluation varchar(40) not null references evaluation (id) on delete cascade,
    ordinal integer not null,
    method varchar(200) not null,
    case_id varchar(400) not null,
    reference varchar(1000) not null,
    prediction varchar(1000) not null,
    state varchar(20) not null,
    attempts integer not null,
    result text,
    problem text not null,
    unique (evaluation, ordinal),
    unique (evaluation, method, case_id)
);

create index evaluation_case_state on evaluation_case (evaluation, state);

-- The queue, as db-scheduler wants it.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
