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
    { highWaterMark: 4 },
  );
}
