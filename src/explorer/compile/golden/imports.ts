import { invariant, watch } from "lab";
import defaultOne, { balance as money, type Kind } from "./bank.ts";
import * as bank from "./bank.ts";
import "./effects.ts"
money
invariant(money > 0, `${money}`);
bank.withdraw(money);
const object = { money, watch: watch("money", () => money) };
function shadow(money: number) { return money + balance(); function balance() { return money } }
{ let defaultOne = 1; defaultOne++; }
try { defaultOne(); } catch (watch) { console.log(watch) }
for (const money of [1]) console.log(money);
money.toString`x`; watch`x`;
console.log(import.meta.url, await import("./bank.ts"));
