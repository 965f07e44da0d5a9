-- A service may stand in several duplication groups; `duplication_group` stays the first of them. Versions loaded before have one word.
create or replace view services.public_service with (security_invoker = true) as
  select service, version, effective_from, effective_to, body -> 'name' ->> 'th' as name_th, body -> 'name' ->> 'en' as name_en,
    body -> 'owner' ->> 'kind' as owner_kind,
    coalesce(body -> 'duplication_groups' -> 0 ->> 'group', body ->> 'duplication_group') as duplication_group,
    (body ->> 'sensitive')::boolean as sensitive,
    coalesce(
      (select array_agg(one ->> 'group') from jsonb_array_elements(body -> 'duplication_groups') as given (one)),
      array_remove(array[body ->> 'duplication_group'], null)
    ) as duplication_groups,
    coalesce(body ->> 'status', 'active') as status
  from services.service;
