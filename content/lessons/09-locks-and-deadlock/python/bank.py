import asyncio


class Account:
    def __init__(self):
        self.balance = 100

    async def read(self):
        await asyncio.sleep(0.02)
        return self.balance

    async def write(self, balance):
        await asyncio.sleep(0.02)
        self.balance = balance


async def transfer(source, target, amount):
    has = await source.read()
    gets = await target.read()
    await source.write(has - amount)
    await target.write(gets + amount)


async def together(send):
    ann, bob, cat = Account(), Account(), Account()
    await asyncio.gather(send(ann, bob, 10), send(bob, cat, 20))
    return ann.balance + bob.balance + cat.balance


async def main():
    bank = asyncio.Lock()

    async def send(source, target, amount):
        async with bank:
            await transfer(source, target, amount)

    print(f"without a lock: {await together(transfer)}")
    print(f"with a lock: {await together(send)}")


asyncio.run(main())
