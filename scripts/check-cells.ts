/** Every cell and every exercise of every lesson compiles, fits to the others and type-checks; every prediction has one answer. Part of `npm run check`. */
import { checkLesson } from "../src/lesson/check-lesson.ts";
import { checkGlossary } from "../src/lesson/glossary.ts";
import { checkQuotes } from "../src/lesson/check-quotes.ts";
import { checkPredictions } from "../src/lesson/pose-prediction.ts";
import { LessonError, type LessonProblem } from "../src/lesson/problem.ts";
import { readLessons } from "../src/lesson/read-lessons.ts";
import { outdatedSentence } from "../src/lesson/recorded-cell.ts";
import { olderTranslations } from "../src/lesson/translation/older.ts";
import { root } from "./run-step.ts";
import { tellAuthor } from "./tell-author.ts";

const lessons = await readLessons(root).catch(tellAuthor);
const problems = lessons.flatMap((lesson) => checkLesson(lesson, root));
if (problems.length > 0) end(problems);
const defined = checkGlossary(lessons, root);
if (defined.length > 0) end(defined);
const quoted = (
  await Promise.all(lessons.map((lesson) => checkQuotes(lesson, root))).catch(tellAuthor)
).flat();
if (quoted.length > 0) end(quoted);
const asked = await Promise.all(lessons.map((lesson) => checkPredictions(lesson, root))).catch(
  tellAuthor,
);
const unanswered = asked.flatMap((found) => [...found.problems, ...found.unrecorded]);
if (unanswered.length > 0) end(unanswered);
for (const lesson of lessons) {
  const outdated = await outdatedSentence(lesson, root).catch(tellAuthor);
  if (outdated !== undefined) console.log(outdated);
  for (const sentence of olderTranslations(lesson)) console.log(sentence);
}
const cells = lessons.reduce((sum, lesson) => sum + lesson.cells.length, 0);
const exercises = lessons.reduce((sum, lesson) => sum + lesson.exercises.length, 0);
console.log(
  `${String(cells)} cells and ${String(exercises)} exercises of ${String(lessons.length)} lessons type-check.`,
);

function end(found: readonly LessonProblem[]): never {
  tellAuthor(new LessonError(found));
}
