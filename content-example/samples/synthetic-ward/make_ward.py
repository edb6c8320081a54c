"""Invent six months of a 28-bed ward and write it to ward.db.

Nothing here was learned from a record of a real person. Every number below
was typed in by hand, rounded, and has a reason beside it. The year is 2001,
so that nobody mistakes a row for a patient of ours.
"""
import random
import sqlite3
from datetime import datetime, timedelta

BEDS = 28
START, END = datetime(2001, 1, 1), datetime(2001, 7, 1)

FALLS_PER_BED_DAY = 0.0055   # a round guess, near what older people's wards tend to report
AFTER_A_FALL = 4             # someone who has fallen is likelier to fall again
WAITS_TO_LEAVE = 0.35        # share of stays that go on after "ready to leave"
LATE = 0.15                  # a repeat set of observations comes late, at most hours
LATE_AT_HANDOVER = 0.50      # the effect the query has to find again: I put it there
HANDOVER = (7, 8, 19, 20)    # the hours in which a repeat is due

# How long after a set of observations the next is due, in hours. NEWS2 asks for
# hourly at 5 or 6, or for a 3 in any one parameter; at 7 and over it asks for
# continuous monitoring, which no list of times can show.
HOURS_TO_NEXT = {"low": 12, "raised": 5, "urgent": 1, "emergency": 0.5}
STAYS_THE_SAME = {"low": 0.90, "raised": 0.85, "urgent": 0.70, "emergency": 0.60}


def band(score, any_three):
    """The NEWS2 band that decides how soon to look again."""
    if score >= 7:
        return "emergency"
    if score >= 5 or any_three:
        return "urgent"
    return "raised" if score >= 1 else "low"


def next_score(score, any_three):
    """A score that mostly stays in its band and otherwise drifts a little."""
    if random.random() < STAYS_THE_SAME[band(score, any_three)]:
        return score, any_three
    score = min(9, max(0, score + random.choice([-3, -2, -1, -1, 1, 1, 2])))
    return score, int(3 <= score <= 6 and random.random() < 0.25)


def minutes_until(taken, score, any_three):
    """When the next set is really taken, in minutes after this one."""
    due = 60 * HOURS_TO_NEXT[band(score, any_three)]
    hour = (taken + timedelta(minutes=due)).hour
    late = LATE_AT_HANDOVER if hour in HANDOVER else LATE
    if random.random() < late:
        return due + 1 + random.expovariate(1 / 35)
    return due - random.uniform(0, due / 6)


def observations(admitted, left):
    taken, score, any_three = admitted + timedelta(minutes=30), random.choice([0, 1, 1, 2, 3, 5]), 0
    while taken < left:
        yield taken, score, any_three
        taken += timedelta(minutes=minutes_until(taken, score, any_three))
        score, any_three = next_score(score, any_three)


def falls(admitted, left):
    chance = FALLS_PER_BED_DAY
    for day in range((left - admitted).days + 1):
        if random.random() < chance:
            fell = admitted + timedelta(days=day, hours=random.uniform(0, 24))
            if fell < left:
                yield fell, fell + timedelta(hours=random.expovariate(1 / 9))
                chance *= AFTER_A_FALL


def stays():
    for bed in range(1, BEDS + 1):
        free = START - timedelta(days=random.uniform(0, 14))
        while free < END:
            admitted = free + timedelta(hours=random.uniform(2, 20))
            ready = admitted + timedelta(days=random.lognormvariate(1.9, 0.7))
            wait = random.expovariate(1 / 3.5) if random.random() < WAITS_TO_LEAVE else 0
            left = ready + timedelta(days=wait, hours=random.uniform(3, 8))
            yield bed, admitted, ready, left
            free = left


def stamp(moment):
    return moment.strftime("%Y-%m-%d %H:%M")


def write(path, seed):
    random.seed(seed)
    db = sqlite3.connect(path)
    db.executescript("""
        drop table if exists stays; drop table if exists falls; drop table if exists observations;
        create table stays (stay_id integer primary key, bed, admitted_at, ready_at, left_at);
        create table falls (fall_id integer primary key, stay_id, fell_at, reported_at);
        create table observations (stay_id, taken_at, score, any_three);
    """)
    for stay_id, (bed, admitted, ready, left) in enumerate(stays(), start=1):
        db.execute("insert into stays values (?,?,?,?,?)", (stay_id, bed, stamp(admitted), stamp(ready), stamp(left)))
        for fell, reported in falls(admitted, left):
            db.execute("insert into falls (stay_id, fell_at, reported_at) values (?,?,?)", (stay_id, stamp(fell), stamp(reported)))
        for taken, score, any_three in observations(admitted, left):
            db.execute("insert into observations values (?,?,?,?)", (stay_id, stamp(taken), score, any_three))
    db.commit()


if __name__ == "__main__":
    write("ward.db", seed=2026)
