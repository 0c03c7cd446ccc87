import statistics
import time
from concurrent.futures import ProcessPoolExecutor
from math import pi, sin
from random import Random

BLOCKS = 12
NEEDLES = 20_000  # in a block


def drop(seed):
    random = Random(seed)
    return sum(
        random.random() < sin(pi * random.random())
        for _ in range(NEEDLES)
    )


def job(pool):
    return sum(pool.map(drop, range(BLOCKS)))


def sample(processes, repeats=5):
    with ProcessPoolExecutor(processes) as pool:
        job(pool)  # starts the processes; does not count
        times = []
        for _ in range(repeats):
            start = time.perf_counter()
            crossings = job(pool)
            times.append(time.perf_counter() - start)
    return times, crossings


if __name__ == "__main__":
    one, found = sample(1)
    two, found_by_two = sample(2)
    print(f"the same crossings: {found == found_by_two}")
    print(f"one process: {statistics.median(one) * 1000:.0f} ms")
    print(f"two: {statistics.median(two) * 1000:.0f} ms")
    ratio = statistics.median(one) / statistics.median(two)
    print(f"speed-up: {ratio:.2f}")
