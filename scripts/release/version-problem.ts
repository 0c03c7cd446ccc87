/**
 * Why a version cannot be released, and what to do; undefined where it can. Pure. It may be the one that
 * package.json has, which the first release is of: that it is released already its tag says.
 * @param version as it was typed
 * @param current package.json's
 */
export function versionProblem(version: string, current: string): string | undefined {
  const wanted = partsOf(version);
  if (wanted === undefined) {
    return `Expected a version such as 0.2.0, found "${version}". Run: npm run release -- 0.2.0`;
  }
  const there = partsOf(current);
  if (there === undefined) {
    return `package.json: expected a version such as 0.2.0, found "${current}". Correct it.`;
  }
  const index = wanted.findIndex((part, place) => part !== there[place]);
  if (index < 0 || (wanted[index] ?? 0) > (there[index] ?? 0)) return undefined;
  const [major = 0, minor = 0, patch = 0] = there;
  const next = [
    [major, minor, patch + 1],
    [major, minor + 1, 0],
    [major + 1, 0, 0],
  ].map((parts) => parts.join("."));
  return `Expected a version that is not below ${current}, package.json's, found ${version}. Take ${next.slice(0, 2).join(", ")} or ${String(next[2])}.`;
}

function partsOf(version: string): readonly number[] | undefined {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split(".").map(Number) : undefined;
}
