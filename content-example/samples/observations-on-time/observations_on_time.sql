-- After a score that asks for hourly observations,
-- did the next set come within the hour?
--
-- Asked for: 5 or 6 in all, or a 3 in any one
-- parameter (NEWS2). Scores of 7 and over are left
-- out: they call for continuous monitoring,
-- and a list of times cannot show it.
with timed as (
  select
    stay_id, taken_at, score, any_three,
    lead(taken_at) over (
      partition by stay_id
      order by taken_at
    ) as next_at
  from observations
),
rechecks as (
  select
    strftime('%H', taken_at, '+60 minutes') as due_hour,
    (strftime('%s', next_at) - strftime('%s', taken_at)) / 60
      as minutes
  from timed
  where (score in (5, 6) or (any_three = 1 and score < 7))
    -- the last set of a stay has no next one to be late
    and next_at is not null
)
select
  due_hour,
  count(*) as rechecks,
  round(100.0 * sum(minutes <= 60) / count(*)) as within_60,
  round(100.0 * sum(minutes <= 75) / count(*)) as within_75
from rechecks
group by due_hour
order by due_hour;
