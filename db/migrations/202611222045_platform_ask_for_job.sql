-- Lets a person's transaction ask for a background job without touching the queue's tables.
-- The queue lives in the schema graphile_worker, which belongs to tambon_job.
do $$ begin
  execute format('grant create on database %I to tambon_job', current_database());
  execute format('grant tambon_job to %I', current_user);
end $$;

create function platform.ask_for_job(name text, payload json) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(name, payload);
end $$;
grant create on schema platform to tambon_job;
alter function platform.ask_for_job owner to tambon_job;
revoke create on schema platform from tambon_job;
revoke all on function platform.ask_for_job from public;
grant execute on function platform.ask_for_job to tambon_app;
