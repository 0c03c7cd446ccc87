import asyncio

in_flight = 0
most = 0


async def answer(places):
    global in_flight, most
    async with places:
        in_flight += 1
        most = max(most, in_flight)
        await asyncio.sleep(0.05)
        in_flight -= 1


async def main():
    places = asyncio.Semaphore(10)
    await asyncio.gather(*(answer(places) for _ in range(60)))
    print(f"at most {most} in flight")


asyncio.run(main())
