-- A family of twenty with ten years of history has thousands of records. Its verifications and contests are found by whom they are about,
-- not record by record, and so are the few records that correct another one.
do $$
declare one text;
begin
  foreach one in array array['verification', 'contest'] loop
    execute format('alter table registry.%I add column subject uuid', one);
    execute format('alter table registry.%I no force row level security', one);
    execute format('update registry.%I o set subject = f.subject from registry.fact f where f.area = o.area and f.id = o.fact', one);
    execute format('alter table registry.%I force row level security', one);
    execute format('alter table registry.%I alter column subject set not null', one);
    execute format('alter table registry.%I add constraint %I foreign key (area, subject) references registry.subject (area, id)',
      one, one || '_subject_fkey');
    execute format('create index %I on registry.%I (area, subject)', one || '_of_subject', one);
  end loop;
end $$;
create index fact_correcting on registry.fact (area, subject, corrects) where corrects is not null;
