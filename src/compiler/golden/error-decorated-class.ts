@sealed export class A {}
