import asyncio


class Theatre:
    free = 1
    sold = 0

    async def book(self):
        if self.free == 0:
            return
        await asyncio.sleep(0.1)
        self.free -= 1
        self.sold += 1

    async def reserve(self):
        if self.free == 0:
            return
        self.free -= 1  # no await in between
        await asyncio.sleep(0.1)
        self.sold += 1


async def main():
    first, second = Theatre(), Theatre()
    await asyncio.gather(first.book(), first.book())
    print(f"check, wait, act: sold {first.sold}")
    await asyncio.gather(second.reserve(), second.reserve())
    print(f"check and act, then wait: sold {second.sold}")


asyncio.run(main())
