/** Where a host keeps the site and below which path it serves it. */
export interface Place {
  /** The sub-path with both slashes, `/course/`; `/` for the root of a name. */
  readonly base: string;
  /** The web server's root folder. A file of the site lies at its address below it: `/srv/www/course/index.html`. */
  readonly folder: string;
  /** The server's name, `course.example`. */
  readonly name: string;
}

/** The places of the files in `examples/hosting/`. */
export const exampleName = "course.example";
export const exampleFolder = "/srv/www";
export const exampleBase = "/course/";

/** @throws where it is not what a build takes as `BASE`, or has what a configuration gives a meaning */
export function checkPlace({ base, folder, name }: Place): Place {
  if (!/^\/([\w.~-]+\/)*$/.test(base)) {
    throw new Error(
      `--base: expected a path with a slash at both ends (/course/), found "${base}".`,
    );
  }
  if (!/^\/[^\s"'{};$]*$/.test(folder)) {
    throw new Error(
      `--folder: expected an absolute path without spaces, quotes, braces, ";" or "$", found "${folder}".`,
    );
  }
  if (!/^[\w.:*-]+$/.test(name)) {
    throw new Error(`--name: expected a host's name (course.example), found "${name}".`);
  }
  return { base, folder: folder.replace(/(?<=.)\/+$/, ""), name };
}

/** Where the build's files go: `/srv/www/course`, or the root folder itself. */
export function siteFolder({ base, folder }: Place): string {
  return `${folder}${base}`.replace(/\/+$/, "") || "/";
}

/** Each line of `text` moved in by `by`; empty lines stay empty. */
export function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
