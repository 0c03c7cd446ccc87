// No room at all: nothing is old, and nothing is made ahead.
//
// fails: within that limit the stream works ahead
// says: readings made ahead: expected at least 3, found {int 0..2}
let made = 0;

export async function measure(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2));
  made += 1;
  return made;
}

export function readings(): ReadableStream<number> {
  return new ReadableStream<number>(
    {
      async pull(controller) {
        controller.enqueue(await measure());
      },
    },
    { highWaterMark: 0 },
  );
}
