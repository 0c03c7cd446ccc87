from multiprocessing import Barrier, Lock, Process
from multiprocessing.shared_memory import SharedMemory

TIMES = 200_000


def add(name, start, lock):
    memory = SharedMemory(name)
    numbers = memory.buf.cast("q")
    start.wait()  # nobody has a head start
    for _ in range(TIMES):
        if lock is None:
            numbers[0] += 1
        else:
            with lock:
                numbers[0] += 1
    numbers.release()
    memory.close()


def count(lock):
    memory = SharedMemory(create=True, size=8)
    start = Barrier(2)
    told = (memory.name, start, lock)
    pair = [Process(target=add, args=told) for _ in range(2)]
    for process in pair:
        process.start()
    for process in pair:
        process.join()
    total = int.from_bytes(memory.buf[:8], "little")
    memory.close()
    memory.unlink()
    return total


if __name__ == "__main__":
    print(f"without a lock: {count(None)} of {2 * TIMES}")
    print(f"with a lock: {count(Lock())} of {2 * TIMES}")
