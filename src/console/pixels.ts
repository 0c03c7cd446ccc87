import { displayLimits } from "./display.ts";
import type { Picture } from "./display.ts";
import { getterOf, typedArrayName } from "./intrinsics.ts";

type Pixels = Omit<Picture, "alt">;

/** The platform's own, as it is when the thread starts; undefined where the engine has no such class. */
const Canvas = typeof OffscreenCanvas === "undefined" ? undefined : OffscreenCanvas;
const Clamped = Uint8ClampedArray;
const reflectApply = Reflect.apply;
const reflectGet = Reflect.get;
const imageData = sizeGetters("ImageData");
const sources = [sizeGetters("ImageBitmap"), sizeGetters("OffscreenCanvas")];
const getContext = methodOf("OffscreenCanvas", "getContext");
const drawImage = methodOf("OffscreenCanvasRenderingContext2D", "drawImage");
const getImageData = methodOf("OffscreenCanvasRenderingContext2D", "getImageData");

interface SizeGetters {
  readonly width: (self: unknown) => unknown;
  readonly height: (self: unknown) => unknown;
}

/**
 * The pixels of an ImageData, an ImageBitmap or an OffscreenCanvas, copied; undefined for anything else.
 * @throws {RangeError} For a picture without pixels or with too many.
 */
export function pixelsOf(value: object): Pixels | undefined {
  const data = sizeOf(value, imageData);
  if (data !== undefined) {
    return { ...data, pixels: copyOf(reflectGet(value, "data")) };
  }
  for (let index = 0; index < sources.length; index++) {
    const size = sizeOf(value, sources[index]);
    if (size !== undefined) return { ...size, pixels: drawn(value, size.width, size.height) };
  }
  return undefined;
}

/** Drawn to a canvas of our own, since a bitmap cannot be read and a canvas may hold any context. */
function drawn(source: object, width: number, height: number): Pixels["pixels"] {
  if (Canvas === undefined)
    throw new TypeError("display() needs OffscreenCanvas, which this browser lacks");
  const canvas = new Canvas(width, height);
  const context: unknown = reflectApply(getContext, canvas, ["2d", { willReadFrequently: true }]);
  reflectApply(drawImage, context, [source, 0, 0]);
  const image: unknown = reflectApply(getImageData, context, [0, 0, width, height]);
  return copyOf(
    typeof image === "object" && image !== null ? reflectGet(image, "data") : undefined,
  );
}

function copyOf(data: unknown): Pixels["pixels"] {
  if (typeof data !== "object" || data === null || typedArrayName(data) !== "Uint8ClampedArray") {
    throw new TypeError("display() takes pictures of 8 bits a channel; found another pixel format");
  }
  return new Clamped(data as Uint8ClampedArray);
}

function sizeOf(
  value: object,
  getters: SizeGetters | undefined,
): { readonly width: number; readonly height: number } | undefined {
  if (getters === undefined) return undefined;
  let width: unknown;
  let height: unknown;
  try {
    width = getters.width(value);
    height = getters.height(value);
  } catch {
    // The getters throw for whatever is not of their kind.
    return undefined;
  }
  if (typeof width !== "number" || typeof height !== "number") return undefined;
  if (width < 1 || height < 1) {
    throw new RangeError(
      "display() takes a picture with pixels; this one is empty, closed or was transferred",
    );
  }
  if (width * height > displayLimits.pixels) {
    throw new RangeError(
      `display() takes pictures of at most ${displayLimits.pixels} pixels; found ${width} × ${height}`,
    );
  }
  return { width, height };
}

function prototypeOf(name: string): object | undefined {
  const constructor: unknown = Reflect.get(globalThis, name);
  if (typeof constructor !== "function") return undefined;
  const prototype: unknown = Reflect.get(constructor, "prototype");
  return typeof prototype === "object" && prototype !== null ? prototype : undefined;
}

function sizeGetters(name: string): SizeGetters | undefined {
  const prototype = prototypeOf(name);
  if (prototype === undefined) return undefined;
  return { width: getterOf(prototype, "width"), height: getterOf(prototype, "height") };
}

function methodOf(name: string, key: string): (...args: unknown[]) => unknown {
  const prototype = prototypeOf(name);
  const method: unknown = prototype === undefined ? undefined : Reflect.get(prototype, key);
  if (typeof method === "function") return method as (...args: unknown[]) => unknown;
  return () => {
    throw new TypeError("display() needs OffscreenCanvas, which this browser lacks");
  };
}
