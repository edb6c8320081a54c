-- Falls per 1,000 occupied bed days, month by month.
with recursive calendar(day) as (
  select '2001-01-01'
  union all
  select date(day, '+1 day')
  from calendar
  where day < '2001-06-30'
)
select
  strftime('%Y-%m', c.day) as month,
  count(distinct f.fall_id) as falls,
  count(*) as bed_days,
  round(1000.0 * count(distinct f.fall_id) / count(*), 1) as rate
from calendar c
join stays s    -- in the bed at midnight
  on s.admitted_at < date(c.day, '+1 day')
 and s.left_at    >= date(c.day, '+1 day')
left join falls f    -- the falls of that patient
  on f.stay_id = s.stay_id
group by month
order by month;
