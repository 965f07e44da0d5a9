-- 202611230050 made every policy read the areas of whoever asks once for a query; policies written since then ask row by row again, and so
-- will others. This is what `migrate` does from now on after new migrations ran: what a policy allows stays the same.
create function platform.read_areas_once() returns void language plpgsql set search_path = '' as $$
declare one record;
begin
  for one in
    select schemaname, tablename, policyname,
      regexp_replace(qual, 'platform\.in_area\(((\w+\.)?area)\)', '(\1 = any ((select platform.areas())::text[]))', 'g') as uses,
      regexp_replace(with_check, 'platform\.in_area\(((\w+\.)?area)\)', '(\1 = any ((select platform.areas())::text[]))', 'g') as checks
    from pg_catalog.pg_policies
    where qual ~ 'platform\.in_area\((\w+\.)?area\)' or with_check ~ 'platform\.in_area\((\w+\.)?area\)'
  loop
    execute format('alter policy %I on %I.%I', one.policyname, one.schemaname, one.tablename)
      || coalesce(' using (' || one.uses || ')', '') || coalesce(' with check (' || one.checks || ')', '');
  end loop;
end $$;
revoke all on function platform.read_areas_once from public;
