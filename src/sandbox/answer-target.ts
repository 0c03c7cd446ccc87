/**
 * The target of an import by which a module of ours tells the page something: `answer(name, value)`.
 * No cell can name it: what cells import is checked before they run, and at run time they reach only
 * the run's cells and libraries.
 */
export const answerTarget = "interleave:answer";
