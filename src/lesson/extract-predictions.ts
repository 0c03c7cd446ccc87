/** The predictions of a lesson, from its syntax tree: `<Predict cell="gather.ts" …>` before the cell. */
import type { Parents, PhrasingContent, Root, RootContent } from "mdast";
import { literalText } from "../console/line-pattern.ts";
import type { Choice, Prediction, Question } from "../exercise/prediction/prediction.ts";
import type { Cell, SourceLocation } from "./cell.ts";
import { readElementAttributes, type FlowElement, type TextElement } from "./element-attributes.ts";
import { hintFor } from "./hint-for.ts";
import { readAnswerAttributes, readPredictAttributes } from "./prediction-attributes.ts";
import { partsOf, plainText, type ElementContent } from "./element-content.ts";
import type { LessonProblem } from "./problem.ts";

export interface LessonPrediction extends Prediction {
  /** Where it stands: `npm run check` and `verify` name it by this. */
  readonly location: SourceLocation;
}

export interface FoundPrediction {
  readonly prediction: LessonPrediction;
  /** Where it hangs in the tree. */
  readonly parent: Parents;
  readonly node: RootContent;
  /** Prose of the question. */
  readonly asked: readonly RootContent[];
  /** Of each answer of a choice, its text, and why it is tempting. */
  readonly answers: readonly FoundAnswer[];
}

export interface FoundAnswer {
  readonly text: readonly PhrasingContent[];
  readonly because: readonly RootContent[];
}

export interface PredictionExtraction {
  readonly predictions: readonly FoundPrediction[];
  readonly problems: readonly LessonProblem[];
}

type Element = FlowElement | TextElement;

/** @param path of the lesson's file, from the project's root @param cells of the lesson */
export function extractPredictions(
  tree: Root,
  path: string,
  cells: readonly Cell[],
): PredictionExtraction {
  const reader = new PredictionReader(path, cells);
  reader.visit(tree);
  return { predictions: reader.predictions, problems: reader.problems };
}

class PredictionReader {
  readonly predictions: FoundPrediction[] = [];
  readonly problems: LessonProblem[] = [];
  readonly #path: string;
  readonly #cells: readonly Cell[];
  readonly #ids = new Map<string, SourceLocation>();

  constructor(path: string, cells: readonly Cell[]) {
    this.#path = path;
    this.#cells = cells;
  }

  visit(parent: Parents): void {
    for (const node of parent.children) {
      const element = loneElement(node);
      if (element?.name === "Predict") this.#read(element, node, parent);
      else if (node.type === "mdxJsxTextElement" && node.name === "Predict") {
        this.#problem(
          this.#start(node),
          "Expected <Predict> on a line of its own, found it within text. Put an empty line before and after it.",
        );
      } else if (isElement(node) && (node.name === "Answer" || node.name === "Because")) {
        const where = node.name === "Answer" ? "<Predict>" : "<Answer>";
        this.#problem(
          this.#start(node),
          `Expected <${node.name}> in ${where}, found it elsewhere.`,
        );
      } else if ("children" in node) this.visit(node);
    }
  }

  #read(element: Element, node: RootContent, parent: Parents): void {
    const before = this.problems.length;
    const start = this.#start(element);
    const { attributes, problems, positionOf } = readElementAttributes(element, start);
    this.problems.push(...problems);
    const said = readPredictAttributes(attributes);
    for (const { offset, message } of said.faults) this.#problem(positionOf(offset), message);
    const content = partsOf(element.children, "Answer");
    const answers = content.elements.map((answer) => this.#readAnswer(answer));
    if (content.rest.length === 0) {
      this.#problem(
        start,
        "Expected a question in prose in <Predict>, found none. Write what you ask.",
      );
    }
    const cell = this.#cellOf(said.cell?.value, positionOf(said.cell?.valueOffset ?? -1), start);
    if (cell === undefined || said.question === undefined) return;
    const id = this.#claim(
      said.id?.value ?? idOfCell(cell.file),
      said.id === undefined ? start : positionOf(said.id.valueOffset),
    );
    const { question: asked } = said;
    const question: Question =
      asked.kind === "choice"
        ? { kind: "choice", choices: answers.map(({ choice }) => choice) }
        : asked;
    if (question.kind === "choice") this.#checkChoices(question.choices, start, content);
    else {
      if (answers.length > 0)
        this.#problem(
          this.#start(content.elements[0] ?? element),
          "Expected <Answer> only where neither `order` nor `number` is asked, found one. Take it out.",
        );
      this.#checkDetermined(question, cell, start);
    }
    if (this.problems.length > before || id === undefined) return;
    this.predictions.push({
      prediction: { id, cell: cell.file, question, location: start },
      parent,
      node,
      asked: content.rest,
      answers: answers.map(({ found }) => found),
    });
  }

  #readAnswer(element: Element): { choice: Choice; found: FoundAnswer } {
    const start = this.#start(element);
    const { attributes, problems, positionOf } = readElementAttributes(element, start);
    this.problems.push(...problems);
    const { conditions, faults } = readAnswerAttributes(attributes);
    for (const { offset, message } of faults) this.#problem(positionOf(offset), message);
    if (conditions.length === 0 && faults.length + problems.length === 0) {
      this.#problem(
        start,
        'Expected of an answer when it is true, such as <Answer wall="900..1500">, found nothing. Say it in attributes.',
      );
    }
    const { rest, elements } = partsOf(element.children, "Because");
    const paragraph = rest[0];
    if (rest.length !== 1 || paragraph?.type !== "paragraph") {
      this.#problem(start, "Expected one paragraph of text in <Answer>, found something else.");
    }
    if (elements.length > 1) {
      this.#problem(
        this.#start(elements[1] ?? element),
        "Expected one <Because> in an <Answer>, found a second. Join them.",
      );
    }
    const text = paragraph?.type === "paragraph" ? paragraph.children : [];
    const because = elements.flatMap(({ children }) => partsOf(children, undefined).rest);
    return { choice: { text: plainText(text), conditions }, found: { text, because } };
  }

  #checkChoices(choices: readonly Choice[], start: SourceLocation, content: ElementContent): void {
    if (choices.length < 2) {
      this.#problem(
        start,
        `Expected at least two answers to choose from, or \`order\`, or \`number\`, found ${choices.length === 0 ? "none" : "one answer"}. Add <Answer …>.`,
      );
    }
    for (const [index, { text }] of choices.entries()) {
      const same = choices.findIndex((choice) => choice.text === text);
      const element = content.elements[index];
      if (same < index && element !== undefined) {
        this.#problem(
          this.#start(element),
          `Expected answers with different texts, found “${text}” twice. Change one.`,
        );
      }
    }
  }

  /** What the fence leaves free is no question with one answer. */
  #checkDetermined(
    question: Exclude<Question, { kind: "choice" }>,
    { file, expectation, output }: Cell,
    start: SourceLocation,
  ): void {
    if (question.kind === "number") {
      const { of } = question;
      const range = of === "wall" || of === "busy" || of === "tasks" ? undefined : expectation[of];
      if (range !== undefined && range.min !== range.max) {
        this.#problem(
          start,
          `Expected a number on which all runs agree; ${file} says ${of}="${String(range.min)}..${String(range.max)}". Let readers choose among answers instead.`,
        );
      }
      return;
    }
    if (output === undefined) {
      this.#problem(start, `Expected lines of output to put in order; ${file} prints nothing.`);
    } else if (output.unordered) {
      this.#problem(
        start,
        `Expected lines in one order; the output of ${file} is \`unordered\`. Ask about another cell, or in another way.`,
      );
    } else {
      const { from = 1, to } = question;
      const varying = output.lines
        .slice(from - 1, to)
        .find((line) => literalText(line) === undefined);
      if (varying === undefined) return;
      this.#problem(
        start,
        `Expected lines that every run prints alike, found \`${varying}\` in ${file}. Choose others with from="…" to="…".`,
      );
    }
  }

  #cellOf(
    file: string | undefined,
    place: SourceLocation,
    start: SourceLocation,
  ): Cell | undefined {
    if (file === undefined) {
      this.#problem(
        start,
        'Expected the cell that it is about, such as <Predict cell="gather.ts">, found no `cell`.',
      );
      return undefined;
    }
    const cell = this.#cells.find((each) => each.file === file);
    if (cell === undefined) {
      const files = this.#cells.map((each) => each.file);
      const message = `Expected a cell of this lesson, found "${file}". ${hintFor(file, files)}`;
      this.#problem(place, message);
      return undefined;
    }
    // A cell in a file of its own has its place there.
    if (cell.location.path === this.#path && cell.location.line < start.line) {
      this.#problem(
        start,
        `Expected <Predict> before ${file}, found it after. Move it above the cell: its output would give the answer away.`,
      );
      return undefined;
    }
    return cell;
  }

  #claim(id: string, location: SourceLocation): string | undefined {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      this.#problem(location, `Expected an id such as "gather-order", found "${id}".`);
      return undefined;
    }
    const first = this.#ids.get(id);
    if (first !== undefined) {
      this.#problem(
        location,
        `Expected an id that no other prediction of the lesson has, found "${id}" again; line ${String(first.line)} has it. Give one an \`id\`.`,
      );
      return undefined;
    }
    this.#ids.set(id, location);
    return id;
  }

  #start({ position }: Pick<RootContent, "position">): SourceLocation {
    const { line = 1, column = 1 } = position?.start ?? {};
    return { path: this.#path, line, column };
  }

  #problem(location: SourceLocation, message: string): void {
    this.problems.push({ location, message });
  }
}

/** `prime.worker.ts` to `prime-worker` */
function idOfCell(file: string): string {
  return file
    .replace(/\.ts$/, "")
    .replaceAll(/[^a-z0-9]+/gi, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
}

function isElement(node: RootContent): node is Element {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** An element on a line of its own: MDX makes a paragraph of one whose content is on the same line. */
function loneElement(node: RootContent): Element | undefined {
  if (node.type === "mdxJsxFlowElement") return node;
  if (node.type !== "paragraph") return undefined;
  const others = node.children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  const only = others[0];
  return others.length === 1 && only?.type === "mdxJsxTextElement" ? only : undefined;
}
