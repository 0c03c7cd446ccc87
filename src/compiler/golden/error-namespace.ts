namespace Shapes { export const sides = 3; }
