-- Beside the family's sheet (kept at the centre) a letter that the family carries: what it may have, why, what to bring, where to go.
alter table cases.family_sheet
  add column kind text not null default 'file',
  add constraint family_sheet_kind check (kind in ('file', 'rights'));
