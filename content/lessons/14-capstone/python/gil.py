import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def compute(steps):
    total = 0
    for n in range(steps):
        total += n * n % 7
    return total


def seconds(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def gain(pool_of, work, amount):
    """How much sooner two do it in a pool than one after the other."""
    alone, together = [], []
    both = [amount, amount]
    with pool_of(2) as pool:
        list(pool.map(work, [0, 0]))  # starts threads and processes
        for _ in range(7):  # in turn: a bad moment hits both alike
            alone.append(seconds(lambda: [work(each) for each in both]))
            together.append(seconds(lambda: list(pool.map(work, both))))
    # The least: what it takes when nothing disturbs.
    return min(alone) / min(together)


if __name__ == "__main__":
    has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    print(f"with a GIL: {has_gil}")
    times = gain(ThreadPoolExecutor, time.sleep, 0.1)
    print(f"two threads, waiting: {times:.1f}")
    times = gain(ThreadPoolExecutor, compute, 400_000)
    print(f"two threads, computing: {times:.1f}")
    times = gain(ProcessPoolExecutor, compute, 400_000)
    print(f"two processes, computing: {times:.1f}")
