namespace N { export type T = 1 }
import T = N.T;
