-- The same background work asked for again while it waits is done once.
create function platform.ask_for_job_once(name text, payload json, key text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job(name, payload, job_key => key);
end $$;
grant create on schema platform to tambon_job;
alter function platform.ask_for_job_once owner to tambon_job;
revoke create on schema platform from tambon_job;
revoke all on function platform.ask_for_job_once from public;
grant execute on function platform.ask_for_job_once to tambon_app;
