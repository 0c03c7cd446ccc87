export enum Color { Red, Green = 2 }
