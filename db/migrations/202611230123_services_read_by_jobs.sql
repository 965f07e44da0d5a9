-- The background work on gaps reads the catalogue.
grant usage on schema services to tambon_job;
grant select on services.service to tambon_job;
