/** What each library is for, in one line, and the import to begin with. */
import type { LibraryName } from "../../lesson/library-names.ts";
import { libraryNames } from "../../lesson/library-names.ts";

interface LibraryUse {
  readonly line: string;
  readonly about: string;
}

/** A library without its line here does not pass the type-check. */
const uses: Readonly<Record<LibraryName, LibraryUse>> = {
  comlink: {
    line: 'import * as Comlink from "comlink";',
    about: "Calls a worker’s functions as if they were your own.",
  },
  "p-limit": {
    line: 'import pLimit from "p-limit";',
    about: "Lets so many calls be in flight at once, and no more.",
  },
  lab: {
    line: 'import { display, progress } from "lab";',
    about: "Shows pictures, tables, plots and progress under a file.",
  },
};

export const libraries = libraryNames.map((name) => ({ name, ...uses[name] }));
