const name = "you";
export const a = <p>Hello {name}</p>;
