import asyncio


async def ask(name, chapters, pace):
    for n in range(1, chapters + 1):
        await asyncio.sleep(pace)
        print(f"{name}: chapter {n}")


async def fails():
    await asyncio.sleep(0.15)
    raise ValueError("no such page")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask("a", 4, 0.1))
            group.create_task(fails())
            group.create_task(ask("b", 4, 0.1))
    except* ValueError as errors:
        print(f"over: {errors.exceptions[0]}")


asyncio.run(main())
