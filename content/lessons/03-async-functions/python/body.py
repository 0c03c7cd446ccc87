import asyncio


async def greet(name):
    print("the first half of greet")
    await asyncio.sleep(0)
    print("the second half of greet")
    return f"hello, {name}"


async def main():
    print("before the call")
    coroutine = greet("Ada")
    print("after the call")
    print(await coroutine)


asyncio.run(main())
