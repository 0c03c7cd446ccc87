import asyncio
import random
from concurrent.futures import ProcessPoolExecutor
from hashlib import blake2b


def page(n):
    divisors = (d for d in range(1, n + 1) if n % d == 0)
    return f"Page {n}. " + " ".join(map(str, divisors))


BOOK = {n: page(n) for n in range(1, 121)}


class Lost(Exception):
    """A request that got no answer."""


def read(text):
    """A fingerprint: 40 ways to hash its runs of five, of each the least."""
    runs = {text[at : at + 5].encode() for at in range(len(text) - 4)}
    return [min(scramble(run, way) for run in runs) for way in range(40)]


def scramble(run, way):
    salt = way.to_bytes(2, "big")
    return blake2b(run, digest_size=8, salt=salt).digest()


async def attempt(n, network):
    await asyncio.sleep(0.005)
    if network.random() < 0.2:
        raise Lost(f"page {n}")
    return BOOK[n]


async def fetch_page(n, network):
    for tries in range(1, 7):
        try:
            return await attempt(n, network)
        except Lost:
            if tries == 6:
                raise
        await asyncio.sleep(random.random() * 0.002 * 2**tries)


async def read_book(numbers, limit, readers, on_page):
    places = asyncio.Semaphore(limit)
    network = random.Random(1)
    loop = asyncio.get_running_loop()

    async def one(n):
        async with places:
            text = await fetch_page(n, network)
        on_page(n, await loop.run_in_executor(pool, read, text))

    pool = ProcessPoolExecutor(readers)
    try:
        async with asyncio.TaskGroup() as group:
            for n in numbers:
                group.create_task(one(n))
    finally:
        # Waits for pages that are being read: nothing can stop those.
        # It waits in a thread, or the event loop would stand still.
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)


async def main():
    prints = {}
    await read_book(BOOK, 6, 2, prints.__setitem__)
    print(f"{len(prints)} pages read")

    seen = []
    try:
        async with asyncio.timeout(0.1):
            await read_book(BOOK, 6, 2, lambda n, _: seen.append(n))
    except TimeoutError:
        left = len(asyncio.all_tasks()) - 1
        print(f"called off, tasks left: {left}")
    print(f"stopped before the end: {len(seen) < len(BOOK)}")


if __name__ == "__main__":
    asyncio.run(main())
