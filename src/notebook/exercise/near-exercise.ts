/**
 * What a lesson page loads of its exercises: a look-out. All that they do comes when the reader is
 * within a screen of one; until then its Check button is disabled.
 */
const lookOut = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    // Without it an exercise is read.
    import("./lesson-exercise.ts").catch(() => undefined);
  },
  { rootMargin: "100%" },
);
for (const exercise of document.querySelectorAll("lesson-exercise")) lookOut.observe(exercise);
