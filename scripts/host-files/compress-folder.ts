import { glob, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** What is text; archives and pictures are compressed already. */
const texts = "**/*.{html,css,js,mjs,json,svg,txt,xml,webmanifest,py}";

/** Below this a file fits into one packet with its headers. In bytes. */
const smallest = 1_024;

/** Threads of Node's pool, which does the work. */
const atOnce = 4;

export interface Compressed {
  readonly files: number;
  /** What they are together, as they are and compressed. */
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * Writes `<file>.gz` and `<file>.br` beside each text of the folder, and takes away those of an older build
 * whose file has become too small for it.
 */
export async function precompress(folder: string): Promise<Compressed> {
  const sum = { files: 0, bytes: 0, gzip: 0, brotli: 0 };
  const paths: string[] = [];
  for await (const path of glob(texts, { cwd: folder })) paths.push(join(folder, path));
  const next = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const text = await readFile(path);
      if (text.length < smallest) {
        await Promise.all([".gz", ".br"].map((ending) => rm(path + ending, { force: true })));
        continue;
      }
      const zipped = await toGzip(text, { level: 9 });
      const smaller = await toBrotli(text, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
      });
      await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, smaller)]);
      sum.files += 1;
      sum.bytes += text.length;
      sum.gzip += zipped.length;
      sum.brotli += smaller.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return sum;
}
