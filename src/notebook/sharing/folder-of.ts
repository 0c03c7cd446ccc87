/**
 * Files of the reader's in the folder that the build makes (`src/lesson/folder/`): the build's own files
 * say how to run it, the reader's stand in the place of the author's.
 */
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { playground } from "../notebook.ts";
import { siteAddress } from "../site-address.ts";
import type { SharedFile } from "./shared-code.ts";
import { said } from "../../words/words.ts";

/**
 * @param folder `lessons/two-words/two-words.zip`, below the site's base
 * @returns a zip archive
 * @throws (rejects) where the build's folder cannot be fetched
 */
export async function folderOf(
  files: readonly SharedFile[],
  folder = `${playground}/${playground}.zip`,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = siteAddress(folder);
  const response = await fetch(address).catch((cause: unknown) => {
    throw new Error(said("{} could not be fetched. Check the connection and try again.", address), {
      cause,
    });
  });
  if (!response.ok) {
    throw new Error(said("{} could not be fetched: the server says {}.", address, response.status));
  }
  return putFiles(new Uint8Array(await response.arrayBuffer()), files);
}

/** Pure. @param archive a zip whose files stand in one folder */
export function putFiles(
  archive: Uint8Array,
  files: readonly SharedFile[],
): Uint8Array<ArrayBuffer> {
  const content: Zippable = {};
  let root = "";
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    root ||= path.slice(0, path.indexOf("/") + 1);
    content[path] = bytes;
  }
  for (const { name, source } of files) content[root + name] = strToU8(source);
  return new Uint8Array(zipSync(content, { level: 9 }));
}
