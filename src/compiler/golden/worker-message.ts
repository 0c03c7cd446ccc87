import { expose } from "comlink";
interface Job { readonly from: number; readonly to: number }
self.onmessage = ({ data }: MessageEvent<Job>): void => {
  let sum = 0;
  for (let n = data.from; n <= data.to; n++) sum += n;
  (self as unknown as Worker).postMessage(sum satisfies number);
};
expose({ add: (a: number, b: number): number => a + b });
