import { cut } from "./capture-primitive.ts";
import { scaleNames, scaleTypes } from "./display.ts";
import type { Plot, PlotScale, ScaleName, ScaleType } from "./display.ts";
import { append, isArray, put } from "./intrinsics.ts";
import { read, textOf, toDatum } from "./plot-data.ts";

/**
 * The scales that a plot states; an axis of dates is one of time.
 * @param dates The names of scales whose data are dates.
 * @throws {TypeError} For a type of scale that there is not.
 */
export function toScales(input: object, dates: Record<string, true | undefined>): Plot["scales"] {
  const scales: Partial<Record<ScaleName, PlotScale>> = {};
  for (let index = 0; index < scaleNames.length; index++) {
    const name = scaleNames[index];
    if (name === undefined) continue;
    const options = read(input, name);
    const given = typeof options === "object" && options !== null ? toScale(options, name) : {};
    const scale: PlotScale =
      dates[name] === true && given.type === undefined ? { ...given, type: "utc" } : given;
    if (scale !== given || (options !== undefined && options !== null)) put(scales, name, scale);
  }
  return scales;
}

function toScale(options: object, name: ScaleName): PlotScale {
  const label = textOf(read(options, "label"));
  const type = read(options, "type");
  const domain = read(options, "domain");
  return {
    ...(label === undefined ? {} : { label }),
    ...(type === undefined ? {} : { type: scaleType(type, name) }),
    ...(isArray(domain) ? { domain: toDomain(domain) } : {}),
    ...flag(options, "grid"),
    ...flag(options, "reverse"),
    ...flag(options, "zero"),
    ...flag(options, "legend"),
  };
}

function flag(options: object, name: "grid" | "reverse" | "zero" | "legend"): PlotScale {
  const value = read(options, name);
  return typeof value === "boolean" ? { [name]: value } : {};
}

function scaleType(type: unknown, name: ScaleName): ScaleType {
  if (type === "time") return "utc";
  let names = "";
  for (let index = 0; index < scaleTypes.length; index++) {
    const known = scaleTypes[index];
    if (known !== undefined && known === type) return known;
    names += `${index > 0 ? ", " : ""}${known ?? ""}`;
  }
  throw new TypeError(
    `${name}.type of a plot is one of ${names}; found ${typeof type === "string" ? cut(type, 50) : typeof type}`,
  );
}

function toDomain(domain: readonly unknown[]): readonly (number | string)[] {
  const values: (number | string)[] = [];
  for (let index = 0; index < domain.length && index < 1_000; index++) {
    const value = toDatum(domain[index]);
    if (typeof value === "number" || typeof value === "string") append(values, value);
  }
  return values;
}
