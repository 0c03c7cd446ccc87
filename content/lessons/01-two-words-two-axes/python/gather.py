import asyncio


async def task(n):
    print(f"Processing {n}")
    await asyncio.sleep(1)


async def main():
    await asyncio.gather(task(1), task(2), task(3))


asyncio.run(main())
