/**
 * A framed cell tells the page around it how tall it is, whenever that changes, so that the frame can
 * follow. It tells nothing else, and hears nothing. `content/pages/teaching.mdx` shows the other side.
 */
interface HeightMessage {
  readonly type: "interleave:height";
  /** px */
  readonly height: number;
}

function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const message: HeightMessage = { type: "interleave:height", height };
  // To whoever frames it: how tall a public page is, is no secret.
  parent.postMessage(message, "*");
}

if (parent !== window) new ResizeObserver(tellHeight).observe(document.documentElement);
