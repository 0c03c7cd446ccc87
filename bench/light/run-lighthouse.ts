/** Lighthouse as its own command runs it: mobile, throttled by simulation. https://github.com/GoogleChrome/lighthouse */
import lighthouse, { type Result } from "lighthouse";

export interface LighthouseScores {
  /** 0 to 100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Audits that keep it from 100, in Lighthouse's words. */
  readonly lacking: readonly string[];
}

/** Now and then Lighthouse records nothing of a page, and says to run it again. */
const attempts = 3;

/**
 * @param port of a Chromium's debugging protocol
 * @throws where Lighthouse could not load the page, or recorded nothing of it three times
 */
export async function runLighthouse(address: string, port: number): Promise<LighthouseScores> {
  for (let attempt = 1; ; attempt++) {
    const result = await lighthouse(address, { port, logLevel: "silent", output: "json" });
    if (result === undefined) throw new Error(`Expected a report of ${address} from Lighthouse.`);
    const { runtimeError } = result.lhr;
    if (runtimeError === undefined) return scoresOf(result.lhr);
    if (runtimeError.code !== "NO_NAVSTART" || attempt === attempts) {
      throw new Error(`${address}: ${runtimeError.message}`);
    }
    console.log(`${address}: nothing recorded; again.`);
  }
}

function scoresOf({ categories, audits }: Result): LighthouseScores {
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const lacking = Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap(({ id: name, weight }) => {
      const audit = audits[name];
      // Of performance an audit may lack a hundredth and the category still be at 100.
      const enough = id === "performance" ? 0.9 : 1;
      if (audit === undefined || weight === 0 || audit.score === null) return [];
      return audit.score >= enough ? [] : [`${audit.title} (${audit.displayValue ?? name})`];
    }),
  );
  return { scores, lacking };
}
