// Follows redirects out of /lab/.
//
// ends: done
// prints:
//   away TypeError true
//   up TypeError true
//   again TypeError true
//   lure TypeError true
//   page 200
const port = "CANARY".split(":")[1];
for (const [name, address] of [
  ["away", `/lab/away-${port}`],
  ["up", "/lab/up"],
  ["again", "/lab/again"],
  ["lure", `/lab/lure-${port}.html`],
  // Not out of it: where the host knows pages without their ending.
  ["page", "/lab/page.html"],
]) {
  try {
    const response = await fetch(address as string, { redirect: "follow" });
    console.log(name, response.status);
  } catch (error) {
    console.log(name, (error as Error).name, (error as Error).message.includes("redirect"));
  }
}
