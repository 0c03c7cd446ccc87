// Follows redirects out of /lab/.
//
// ends: done
// prints:
//   away TypeError true
//   up TypeError true
//   again TypeError true
const port = "CANARY".split(":")[1];
for (const [name, address] of [
  ["away", `/lab/away-${port}`],
  ["up", "/lab/up"],
  ["again", "/lab/again"],
]) {
  try {
    const response = await fetch(address as string, { redirect: "follow" });
    console.log(name, response.status);
  } catch (error) {
    console.log(name, (error as Error).name, (error as Error).message.includes("redirect"));
  }
}
