import { describe as suite, expect, test } from "vitest";
import { describeCourse, describeLesson, toScriptText } from "./structured-data.ts";

const course = {
  name: "Interleave",
  description: "A course.",
  url: "https://example.org/",
  licence: "https://example.org/licence",
};
const lesson = {
  lesson: {
    title: "Locks </script> and keys",
    goal: "Tell a lock from a key.",
    tags: ["locks"],
    languages: ["TypeScript"],
    date: new Date("2026-11-23"),
    minutes: 12,
  },
  number: 2,
  licence: "https://example.org/another",
  url: "https://example.org/lessons/locks/",
};

suite("a lesson", () => {
  const described = JSON.parse(toScriptText(describeLesson(lesson, course))) as unknown;

  test("is a learning resource, and part of the course", () => {
    expect(described).toMatchObject({
      "@type": "LearningResource",
      name: "Locks </script> and keys",
      position: 2,
      license: "https://example.org/another",
      timeRequired: "PT12M",
      datePublished: "2026-11-23",
      keywords: ["locks", "TypeScript"],
      isPartOf: { "@type": "Course", "@id": "https://example.org/" },
    });
  });

  test("has no picture where there is none", () => {
    expect(described).not.toHaveProperty("image");
  });

  test("ends no script", () => {
    expect(toScriptText(describeLesson(lesson, course))).not.toContain("</script");
  });
});

test("a course lists its lessons", () => {
  expect(describeCourse(course, [lesson])).toMatchObject({
    "@type": "Course",
    license: "https://example.org/licence",
    hasPart: [{ "@type": "LearningResource", url: lesson.url, position: 2 }],
  });
});
