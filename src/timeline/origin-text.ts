/** Where a recorded run took place, in the words of the page that shows it. */
import { counted } from "../words/numbers.ts";
import { said } from "../words/words.ts";

export interface RunOrigin {
  /** `Chromium 156` */
  readonly browser: string;
  /** Threads that the machine runs at once. */
  readonly cores: number;
}

/** `Recorded in Chromium 156 on 2 cores` */
export function originText({ browser, cores }: RunOrigin): string {
  return said("Recorded in {} on {}", browser, counted(cores, "{} core", "{} cores"));
}
