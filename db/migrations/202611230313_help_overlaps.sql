-- The monthly list of overlaps: each is decided once, within 30 days, by the desk. The list itself is read from the ledger.
create table help.overlap_decision (
  area text not null,
  id uuid not null,
  help uuid not null,
  verdict text not null,
  reason text not null,
  sensitive boolean not null default false,
  decided_by uuid not null,
  decided_at timestamptz not null default clock_timestamp(),
  constraint overlap_decision_pkey primary key (area, id),
  constraint overlap_decision_once unique (area, help),
  constraint overlap_decision_help_fkey foreign key (area, help) references help.help (area, id),
  constraint overlap_decision_verdict_known check (verdict in ('stop', 'complementary', 'no_overlap')),
  constraint overlap_decision_reason_length check (length(reason) between 1 and 2000)
);
alter table help.overlap_decision enable row level security;
alter table help.overlap_decision force row level security;
create policy overlap_decision_read on help.overlap_decision for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and (not sensitive or exists (select from help.help h where h.area = overlap_decision.area and h.id = overlap_decision.help)));
create policy overlap_decision_add on help.overlap_decision for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and decided_by = (select platform.account())
  and exists (select from help.help h where h.area = overlap_decision.area and h.id = overlap_decision.help));
grant select, insert on help.overlap_decision to tambon_app;

create index help_by_day on help.help (area, given_on desc, id desc);
