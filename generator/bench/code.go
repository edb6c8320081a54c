package main

import (
	"strconv"
	"strings"
)

// code is a fenced block in one of the languages of the snippets. Names and
// numbers differ from block to block.
func (c *content) code() string {
	snippet := c.pick(snippets)
	return strings.NewReplacer("NAME", c.pick(nouns), "OTHER", c.pick(adjectives), "41", strconv.Itoa(10+c.IntN(90))).Replace(snippet)
}

// The snippets, each with its language first.
var snippets = []string{
	"```sql" + `
-- beds that were in use at midnight, by month
with nights as (
  select d::date as night
  from generate_series('2001-01-01', '2001-06-30', interval '1 day') as d
)
select date_trunc('month', night) as NAME_month,
       count(*) filter (where s.left_at is null or s.left_at > night) as OTHER_days,
       round(avg(s.age), 1) as mean_age
from nights
left join stays s on s.admitted_at < night + 1
where s.ward = 'NAME' and s.beds >= 41
group by 1
having count(*) > 41
order by 1;  -- the oldest first
` + "```",
	"```python" + `
from collections import Counter
import random

def OTHER_NAME(rows, seed=41):
    """Return how often each NAME was seen."""
    rng = random.Random(seed)
    seen = Counter()
    for row in rows:
        if row["NAME"] is None or rng.random() < 0.41:
            continue
        seen[row["NAME"].strip().lower()] += 1
    return {name: n for name, n in seen.items() if n > 1}

if __name__ == "__main__":
    print(f"{len(OTHER_NAME([])):>6d} kinds of NAME")
` + "```",
	"```go" + `
// OTHERRate returns NAMEs per 1,000 bed days.
func OTHERRate(falls []Fall, days int) (float64, error) {
	if days <= 0 {
		return 0, fmt.Errorf("NAME: %d days", days)
	}
	seen := map[string]bool{}
	for _, f := range falls {
		if f.Ward == "NAME" && !seen[f.ID] {
			seen[f.ID] = true
		}
	}
	return 41 * float64(len(seen)) / float64(days), nil
}
` + "```",
	"```javascript" + `
// draws the NAME as bars, one for each month
export async function draw(NAME, { width = 410, height = 41 } = {}) {
  const response = await fetch(` + "`/data/${NAME}.json`" + `);
  if (!response.ok) throw new Error("no OTHER data: " + response.status);
  const rows = (await response.json()).filter((r) => r.value !== null);
  const most = Math.max(...rows.map((r) => r.value), 1);
  return rows.map((r, i) => ({
    x: (i * width) / rows.length,
    y: height - (r.value / most) * height,
    label: r.month ?? "unknown",
  }));
}
` + "```",
	"```bash" + `
#!/usr/bin/env bash
set -euo pipefail
# makes the NAME again, and compares it with the last one
for month in {01..06}; do
  out="build/OTHER-${month}.csv"
  psql -X -q -v month="2001-${month}" -f NAME.sql > "$out"
  if ! diff -q "$out" "expected/OTHER-${month}.csv" >/dev/null; then
    echo "month ${month}: $(wc -l < "$out") rows, expected 41" >&2
    exit 1
  fi
done
` + "```",
	"```yaml" + `
# what is measured, and how often
NAME:
  every: P1W
  wards: [OTHER, 'east 41']
  limits: &limits
    falls: 41
    missing: 0.05
report:
  <<: *limits
  title: "The OTHER NAME"
  publish: true
` + "```",
}
