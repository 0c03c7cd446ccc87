import { expect, test } from "vitest";
import { fixtureCell } from "../../lesson/lesson-fixture.ts";
import { listensForTaps } from "./listens-for-taps.ts";

const cells = [
  fixtureCell(
    "listen.ts",
    `import { taps } from "lab";\nexport const listen = () => taps(() => {});\n`,
  ),
  fixtureCell("again.ts", `export { listen } from "./listen.ts";\n`),
  fixtureCell("blocked.ts", `import { listen } from "./again.ts";\nlisten();\n`),
  fixtureCell("shown.ts", `import { display } from "lab";\ndisplay(1);\n`),
  fixtureCell("broken.ts", `import { listen from "./listen.ts";\n`),
];

test.each([
  ["listen.ts", true],
  ["blocked.ts", true],
  ["shown.ts", false],
  ["broken.ts", false],
])("%s: %s", (file, listens) => {
  expect(listensForTaps(file, cells)).toBe(listens);
});
