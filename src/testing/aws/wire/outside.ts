/** Something was asked or answered that no model of AWS has: a fault of the program or of the fake, never ignored. */
export class OutsideOfTheModel extends Error {
  /** @param what The service and operation, or the path of the field */
  constructor(what: string) {
    super(`outside of the model: ${what.replace(/^\./, '')}`);
    this.name = 'OutsideOfTheModel';
  }
}
