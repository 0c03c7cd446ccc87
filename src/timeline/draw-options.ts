export interface DrawOptions {
  /** Begins every id in it, and is the page's only one of its kind. */
  readonly id: string;
  /** What it shows, in a sentence. Without one it is hidden from screen readers. */
  readonly label?: string | undefined;
  /** Bars tell their times under the pointer without a script. */
  readonly hasTitles?: boolean;
  /** px, where it is known; otherwise names show from the width on in which they fit. */
  readonly width?: number | undefined;
}
