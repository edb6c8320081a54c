"""Invent six months of a 28-bed ward and write it to ward.db.

Nothing here was learned from a record of a real person.
Every number below was typed in by hand, rounded, and has a
reason beside it. The year is 2001, so that nobody mistakes
a row for a patient of ours.
"""
import random
import sqlite3
from datetime import datetime, timedelta

BEDS = 28
START, END = datetime(2001, 1, 1), datetime(2001, 7, 1)

# Length of stay, lognormal: most a week, a few for ever.
STAY = (1.9, 0.7)
# The share of stays that go on after "ready to leave", and
# for how many days on average.
WAITS_TO_LEAVE, WAIT = 0.35, 3.5

# A round guess, near what wards like ours tend to report.
FALLS_PER_BED_DAY = 0.0055
# Someone who has fallen is likelier to fall again.
AFTER_A_FALL = 4

# How often a repeat set of observations comes late. The
# second number is the effect that the query has to find
# again: I put it there.
LATE, LATE_AT_HANDOVER = 0.15, 0.50
HANDOVER = (7, 8, 19, 20)

# Hours until the next set is due. NEWS2 asks for hourly at 5
# or 6, or for a 3 in any one parameter. At 7 and over it asks
# for continuous monitoring, which no list of times can show.
HOURS_TO_NEXT = {
    "low": 12, "raised": 5, "urgent": 1, "emergency": 0.5}
# How often the next score is the same as this one.
STAYS_THE_SAME = {
    "low": 0.90, "raised": 0.85, "urgent": 0.70, "emergency": 0.60}


def band(score, any_three):
    """The NEWS2 band that decides how soon to look again."""
    if score >= 7:
        return "emergency"
    if score >= 5 or any_three:
        return "urgent"
    return "raised" if score >= 1 else "low"


def next_score(score, any_three):
    """A score that mostly stays, and otherwise drifts."""
    if random.random() < STAYS_THE_SAME[band(score, any_three)]:
        return score, any_three
    score += random.choice([-3, -2, -1, -1, 1, 1, 2])
    score = min(9, max(0, score))
    return score, int(3 <= score <= 6 and random.random() < 0.25)


def minutes_until_next(taken, score, any_three):
    """When the next set is really taken, in minutes."""
    due = 60 * HOURS_TO_NEXT[band(score, any_three)]
    hour = (taken + timedelta(minutes=due)).hour
    late = LATE_AT_HANDOVER if hour in HANDOVER else LATE
    if random.random() < late:
        return due + 1 + random.expovariate(1 / 35)
    return due - random.uniform(0, due / 6)


def observations(admitted, left):
    taken = admitted + timedelta(minutes=30)
    score, any_three = random.choice([0, 1, 1, 2, 3, 5]), 0
    while taken < left:
        yield taken, score, any_three
        taken += timedelta(
            minutes=minutes_until_next(taken, score, any_three))
        score, any_three = next_score(score, any_three)


def falls(admitted, left):
    chance = FALLS_PER_BED_DAY
    for day in range((left - admitted).days + 1):
        if random.random() < chance:
            fell = admitted + timedelta(
                days=day, hours=random.uniform(0, 24))
            if fell < left:
                wait = timedelta(hours=random.expovariate(1 / 9))
                yield fell, fell + wait
                chance *= AFTER_A_FALL


def stays():
    for bed in range(1, BEDS + 1):
        free = START - timedelta(days=random.uniform(0, 14))
        while free < END:
            admitted = free + timedelta(hours=random.uniform(2, 20))
            ready = admitted + timedelta(
                days=random.lognormvariate(*STAY))
            waits = random.random() < WAITS_TO_LEAVE
            days = random.expovariate(1 / WAIT) if waits else 0
            left = ready + timedelta(
                days=days, hours=random.uniform(3, 8))
            yield bed, admitted, ready, left
            free = left


def stamp(moment):
    return moment.strftime("%Y-%m-%d %H:%M")


TABLES = """
drop table if exists stays;
drop table if exists falls;
drop table if exists observations;
create table stays (
    stay_id integer primary key,
    bed, admitted_at, ready_at, left_at);
create table falls (
    fall_id integer primary key,
    stay_id, fell_at, reported_at);
create table observations (
    stay_id, taken_at, score, any_three);
"""


def write(path, seed):
    random.seed(seed)
    db = sqlite3.connect(path)
    db.executescript(TABLES)
    for stay, (bed, admitted, ready, left) in enumerate(stays(), 1):
        db.execute(
            "insert into stays values (?,?,?,?,?)",
            (stay, bed, stamp(admitted), stamp(ready), stamp(left)))
        for fell, reported in falls(admitted, left):
            db.execute(
                "insert into falls values (null,?,?,?)",
                (stay, stamp(fell), stamp(reported)))
        for taken, score, any_three in observations(admitted, left):
            db.execute(
                "insert into observations values (?,?,?,?)",
                (stay, stamp(taken), score, any_three))
    db.commit()


if __name__ == "__main__":
    write("ward.db", seed=2026)
