-- Falls per 1,000 occupied bed days, month by month.
--
-- fall: counted in the month it happened,
--   not the month it was reported
-- occupied bed: someone is in it at midnight;
--   a stay of less than a night counts none
--
-- Each is counted alone, in its own step.
-- They meet only as totals, one row a month.
with recursive calendar(day) as (
  select '2001-01-01'
  union all
  select date(day, '+1 day')
  from calendar
  where day < '2001-06-30'
),
bed_days as (
  select strftime('%Y-%m', c.day) as month, count(*) as n
  from calendar c
  join stays s
    on s.admitted_at < date(c.day, '+1 day')
   and s.left_at    >= date(c.day, '+1 day')
  group by month
),
falls_by_month as (
  select strftime('%Y-%m', fell_at) as month, count(*) as n
  from falls
  where fell_at >= '2001-01-01'
    and fell_at <  '2001-07-01'
  group by month
)
select
  b.month,
  coalesce(f.n, 0) as falls,
  b.n as bed_days,
  round(1000.0 * coalesce(f.n, 0) / b.n, 1) as rate
from bed_days b
left join falls_by_month f    -- a month without a fall stays, with 0
  on f.month = b.month
order by b.month;

-- The check that would have caught me in March:
-- this must be the sum of the column "falls".
select count(*) as falls_in_all
from falls
where fell_at >= '2001-01-01'
  and fell_at <  '2001-07-01';
