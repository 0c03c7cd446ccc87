import asyncio
import time


def count_primes(start, stop):
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1))
        for n in range(max(start, 2), stop)
    )


async def in_one_go(limit):
    return count_primes(0, limit)


async def in_pieces(limit):
    count = 0
    for n in range(0, limit, 500):
        count += count_primes(n, n + 500)
        await asyncio.sleep(0)  # others have their turn
    return count


async def in_a_thread(limit):
    return await asyncio.to_thread(count_primes, 0, limit)


async def pulse(waits):
    while True:
        asked = time.perf_counter()
        await asyncio.sleep(0.005)
        waits.append(time.perf_counter() - asked - 0.005)


async def main():
    for way in (in_one_go, in_pieces, in_a_thread):
        waits = []
        beat = asyncio.create_task(pulse(waits))
        await asyncio.sleep(0.02)
        count = await way(60_000)
        await asyncio.sleep(0.02)
        beat.cancel()
        longest = max(waits) * 1000
        print(f"{way.__name__}: {count} primes, a timer waits {longest:.0f} ms")


asyncio.run(main())
