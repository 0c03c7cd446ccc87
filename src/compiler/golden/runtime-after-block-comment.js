console.log(__meta     .url) /* the
end */
import { meta as __meta } from "interleave:runtime";
