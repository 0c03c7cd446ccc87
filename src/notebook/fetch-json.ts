/** Files of the site that hold data. */
import * as v from "valibot";
import { siteAddress } from "./site-address.ts";
import { said } from "../words/words.ts";

/**
 * @param path below the site's base
 * @throws (rejects) with a sentence for the reader, if it cannot be fetched or is something else
 */
export async function fetchJson<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const address = siteAddress(path);
  let response: Response;
  let text: string;
  try {
    response = await fetch(address);
    text = await response.text();
  } catch (cause) {
    throw new Error(said("{} could not be fetched. Check the connection and run again.", address), {
      cause,
    });
  }
  if (!response.ok) {
    throw new Error(said("{} could not be fetched: the server says {}.", address, response.status));
  }
  const json = v.pipe(v.string(), v.parseJson(undefined, said("no JSON")), schema);
  const parsed = v.safeParse(json, text);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? said("its root");
  throw new Error(
    said("{} is not what was expected at {}: {}. Reload the page.", address, where, issue.message),
  );
}
