// What takes too long is called off, and stops.
async function slowly(signal: AbortSignal): Promise<string> {
  const response = await fetch("/lab/hello.txt?latency=2000", { signal });
  return response.text();
}

try {
  console.log(await slowly(AbortSignal.timeout(500)));
} catch (error) {
  console.log(error instanceof Error ? error.name : error);
}
