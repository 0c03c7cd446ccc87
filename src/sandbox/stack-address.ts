/**
 * What stands for a lesson's file in the stacks of engines that heed `sourceURL`, where a module's own
 * address is as long as the module. Pure.
 */

/** No address of the platform's begins so. */
export const stackScheme = "interleave:";

/** @param run The run's id, so that no text of a cell's is taken for an address by chance. */
export function stackAddress(run: string, file: string): string {
  return `${stackScheme}${run}/${encodeURIComponent(file)}`;
}

/**
 * Of an address that the sandbox makes, in any engine. Has no groups. A cell may print whatever it likes
 * to be searched for these: where one can begin, little may be read before it is known to be none.
 */
export const anyAddress =
  /blob:(?:null|https?:\/\/[\w.:[\]-]{1,100})\/[\w-]{36}|data:text\/javascript;base64,[\w+/=]+|data:text\/javascript;is=prelude,[\w.~%-]+|interleave:[\w-]+\/[\w.~!*'()%-]+/;
