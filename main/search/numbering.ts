/** Gives each different text a number, from 1; 0 is none. */
export class Numbering {
  readonly names: (string | undefined)[] = [undefined];
  private readonly numbers = new Map<string, number>();

  of(name: string | null): number {
    if (!name) return 0;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
