import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def compute(steps):
    total = 0
    for n in range(steps):
        total += n * n % 7
    return total


def seconds(run):
    """The least of three times: what it takes when nothing disturbs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def gain(pool_of, work, amount):
    """How much sooner two do it in a pool than one after the other."""
    one_by_one = seconds(lambda: [work(amount), work(amount)])
    with pool_of(2) as pool:
        list(pool.map(work, [0, 0]))  # starts threads and processes
        both = [amount, amount]
        together = seconds(lambda: list(pool.map(work, both)))
    return one_by_one / together


if __name__ == "__main__":
    has_gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    print(f"with a GIL: {has_gil}")
    times = gain(ThreadPoolExecutor, time.sleep, 0.1)
    print(f"two threads, waiting: {times:.1f}")
    times = gain(ThreadPoolExecutor, compute, 400_000)
    print(f"two threads, computing: {times:.1f}")
    times = gain(ProcessPoolExecutor, compute, 400_000)
    print(f"two processes, computing: {times:.1f}")
