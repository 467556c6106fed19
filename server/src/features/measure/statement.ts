import { arrayLiteral } from './array-literal.js'

/** Parameters are numbered as they are met, so that each statement text is one prepared plan. */
export class Statement {
  readonly values: (string | number)[] = []

  bind(value: string | number, type: string): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }

  bindList(values: readonly (string | number | null)[], type: string): string {
    return this.bind(arrayLiteral(values), `text::${type}[]`)
  }
}
