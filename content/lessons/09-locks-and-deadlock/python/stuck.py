import asyncio


async def send(source, target):
    async with source:
        await asyncio.sleep(0.01)
        async with target:
            print("both locks are held")


async def main():
    ann, bob = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(send(ann, bob), send(bob, ann))
    except TimeoutError:
        print("nobody gets any further")
    print(f"still held: {ann.locked() or bob.locked()}")


asyncio.run(main())
