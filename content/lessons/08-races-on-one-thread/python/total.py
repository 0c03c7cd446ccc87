import asyncio

total = 0


async def price(n):
    await asyncio.sleep(0.05 * n)
    return n


async def add(n):
    global total
    total += await price(n)


async def main():
    await asyncio.gather(*(add(n) for n in (1, 2, 3, 4)))
    print(f"total: {total}")


asyncio.run(main())
