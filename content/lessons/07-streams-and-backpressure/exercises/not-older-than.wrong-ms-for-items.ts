// The age in ms, given as the room in items: a hundred of them are two seconds.
//
// fails: no reading joins a queue that takes longer than 100 ms to show
// says: readings made ahead: expected at most 5, found {int 20..100}
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
    { highWaterMark: 100 },
  );
}
