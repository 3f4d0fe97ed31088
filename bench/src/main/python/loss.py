"""Annual loss of a portfolio of compound Poisson scenarios, vectorised in numpy.

The yardstick of `./claviger bench loss`: counts are Poisson, each event has a lognormal amount that is capped, amounts of a
year are added. A scenario is one line of standard input: rate, 5 % point, 95 % point, cap. Arguments: years, runs,
processes. Prints a line for each run: seconds, mean, probability of a loss, value at risk 95 and 99, shortfall 95 and 99.
"""

import math
import multiprocessing
import sys
import time

import numpy

Z95 = 1.6448536269514722


def play(task):
    """Years of all scenarios, as an array of their losses."""
    scenarios, years, seed = task
    random = numpy.random.Generator(numpy.random.SFC64(seed))
    total = numpy.zeros(years)
    for rate, low, high, cap in scenarios:
        mu = (math.log(low) + math.log(high)) / 2
        sigma = (math.log(high) - math.log(low)) / (2 * Z95)
        counts = random.poisson(rate, years)
        events = int(counts.sum())
        amounts = random.standard_normal(events)
        amounts *= sigma
        amounts += mu
        numpy.exp(amounts, out=amounts)
        numpy.minimum(amounts, cap, out=amounts)
        total += numpy.bincount(numpy.repeat(numpy.arange(years), counts), weights=amounts, minlength=years)
    return total


def figures(total):
    """What is asked of the years."""
    years = len(total)
    at = [math.ceil(level * years - 1e-9) - 1 for level in (0.95, 0.99)]
    part = numpy.partition(total, at)
    shortfall = [part[i] + (part[i + 1 :] - part[i]).sum() / (years * (1 - level)) for i, level in zip(at, (0.95, 0.99))]
    return [total.mean(), (total > 0).mean(), part[at[0]], part[at[1]], *shortfall]


def main():
    years, runs, processes = (int(each) for each in sys.argv[1:4])
    scenarios = [tuple(float(each) for each in line.split()) for line in sys.stdin]
    pool = multiprocessing.Pool(processes) if processes > 1 else None
    for run in range(runs):
        start = time.perf_counter()
        share = years // processes
        tasks = [(scenarios, share, (run, part)) for part in range(processes)]
        parts = pool.map(play, tasks) if pool else [play(tasks[0])]
        total = numpy.concatenate(parts) if pool else parts[0]
        answer = figures(total)
        print(time.perf_counter() - start, *answer, flush=True)


if __name__ == "__main__":
    main()
