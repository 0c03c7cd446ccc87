import asyncio


async def ask(city, seconds, is_down=False):
    await asyncio.sleep(seconds)
    if is_down:
        raise ValueError(f"{city} does not answer")
    print(f"({city} has answered)")
    return city


async def main():
    try:
        await asyncio.gather(ask("Oslo", 0.3), ask("Rome", 0.1, True))
    except ValueError as error:
        print(f"gather: {error}")
    await asyncio.sleep(0.3)

    outcomes = await asyncio.gather(
        ask("Oslo", 0.3), ask("Rome", 0.1, True), return_exceptions=True
    )
    print(f"settled: {outcomes}")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(ask("Oslo", 0.3))
            group.create_task(ask("Rome", 0.1, True))
    except* ValueError as errors:
        print(f"group: {errors.exceptions[0]}")
    await asyncio.sleep(0.3)


asyncio.run(main())
