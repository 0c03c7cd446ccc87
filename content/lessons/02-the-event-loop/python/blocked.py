import asyncio
import time

start = time.perf_counter()


async def get(n):
    await asyncio.sleep(0.2)
    print(f"answer {n} is taken in after {time.perf_counter() - start:.1f} s")


async def main():
    answers = asyncio.gather(get(1), get(2), get(3))
    await asyncio.sleep(0.05)
    time.sleep(0.6)  # blocks the loop, and all three with it
    await answers


asyncio.run(main())
