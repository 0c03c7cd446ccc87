import asyncio
import time


async def produce(queue):
    for n in range(40):
        await asyncio.sleep(0.005)
        await queue.put((n, time.perf_counter()))  # waits while it is full


async def consume(queue, waits):
    while len(waits) < 40:
        n, made = await queue.get()
        waits.append(time.perf_counter() - made)
        await asyncio.sleep(0.015)


async def passing(room):
    queue = asyncio.Queue(maxsize=room)  # 0: there is always room
    waits = []
    async with asyncio.TaskGroup() as group:
        group.create_task(produce(queue))
        group.create_task(consume(queue, waits))
    print(f"room {room}: the last waited {waits[-1] * 1000:.0f} ms")


asyncio.run(passing(0))
asyncio.run(passing(4))
