-- The same promise on numbers instead of text: entries of one size make the GiST index several times quicker to fill.
alter table areas.coverage drop constraint coverage_one_area_a_day;
alter table areas.coverage add constraint coverage_one_area_a_day
  exclude using gist ((place::int4) with =, during with &&);
