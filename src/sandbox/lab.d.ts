/** The types of the built-in module `lab`, for the cells of a lesson. */
declare module "lab" {
  /** How many threads this machine runs at once: `navigator.hardwareConcurrency`. */
  export const cores: number;

  /**
   * Shows a value under the cell: an `ImageData`, `ImageBitmap` or `OffscreenCanvas` as a picture,
   * an array of records as a table, `{ marks: […] }` as a plot.
   * @throws TypeError on anything else.
   */
  export function display(value: unknown, options?: { alt?: string }): void;

  /**
   * Moves the cell's progress bar.
   * @param fraction 0 to 1
   */
  export function progress(fraction: number): void;

  /** A press of the pad under the cell. */
  export interface Tap {
    /** When it was pressed: ms, on the clock of `performance.now()`. */
    readonly timeStamp: number;
  }

  /**
   * Calls back for every press of the pad under the cell (or of Space or Enter on it), in a task of its
   * own, as a page's thread gets its input. Keeps the run going until the function that it returns is
   * called. On the cell's main thread only.
   * @throws TypeError in a worker
   */
  export function taps(callback: (tap: Tap) => void): () => void;

  /**
   * Says what must be true here, in every order in which the program's tasks can go on. Where it is not,
   * the run has failed: on the main thread also where the error is caught, in a worker where it is not.
   * @throws Error of that message where `condition` is false
   */
  export function invariant(condition: unknown, message?: string): void;

  /**
   * Names a value to be shown after each step when schedules of the cell are explored; an ordinary run
   * shows nothing of it.
   * @param read called after each step; it should change nothing
   * @throws TypeError where `read` is no function
   */
  export function watch(name: string, read: () => unknown): void;
}
