/** How a module of ours tells the page what came of it. */
import { ownProperty } from "../../console/intrinsics.ts";
import { encodeAnswer } from "./encode-answer.ts";
import { bareObject, defineValue, sliceText } from "./intrinsics.ts";

/** @param send Tells the page: text for devalue's `parse`. */
export function createAnswer(send: (text: string) => void): (name: string, value: unknown) => void {
  return (name, value) => {
    let text: string;
    try {
      text = encodeAnswer(named(name, value));
    } catch (error) {
      text = encodeAnswer(named("unreadable", reasonOf(error)));
    }
    send(text);
  };
}

function named(name: string, value: unknown): object {
  const answer = bareObject();
  defineValue(answer, name, value, { enumerable: true });
  return answer;
}

/** UTF-16 units. */
const longestReason = 1_000;

/** Why a value could not leave its thread. A getter or a proxy may have thrown, and anything at all. */
function reasonOf(error: unknown): string {
  if (typeof error === "string") return sliceText(error, 0, longestReason);
  if (typeof error === "object" && error !== null) {
    try {
      const message = ownProperty(error, "message");
      if (message?.kind === "data" && typeof message.value === "string") {
        return sliceText(message.value, 0, longestReason);
      }
    } catch {
      // What is thrown is hostile too.
    }
  }
  return "reading it threw";
}
