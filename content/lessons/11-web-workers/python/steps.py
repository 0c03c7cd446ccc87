import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

END = 40_000


def count_steps(start, end):
    steps = 0
    for n in range(start, end):
        while n > 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
    return steps


def count_in(executor):
    start = time.perf_counter()
    with executor:
        halves = executor.map(count_steps, [1, END // 2], [END // 2, END])
        total = sum(halves)
    return total, time.perf_counter() - start


if __name__ == "__main__":
    start = time.perf_counter()
    total = count_steps(1, END)
    alone = time.perf_counter() - start
    print(f"{total} steps")
    for executor in (ThreadPoolExecutor(2), ProcessPoolExecutor(2)):
        same, took = count_in(executor)
        name = type(executor).__name__
        print(f"{name}: {same} steps, {alone / took:.1f} times as fast")
