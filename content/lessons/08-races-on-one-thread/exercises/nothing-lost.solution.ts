export class Till {
  total = 0;

  async pay(confirm: () => Promise<number>): Promise<void> {
    const amount = await confirm();
    this.total += amount;
  }
}
